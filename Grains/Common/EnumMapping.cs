namespace Risk.Grains.Common;

/// <summary>Turns a contract's enum into the rules' of the same names and order, and back.</summary>
internal static class EnumMapping
{
    public static TTo To<TTo>(this Enum value) where TTo : struct, Enum =>
        (TTo)Enum.ToObject(typeof(TTo), Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));
}
