using System.Globalization;

namespace Risk.Alerts;

/// <summary>The id of an alert follows from its limit and the number of its opening.</summary>
public static class AlertIds
{
    private const int Longest = 64;
    private const int HashDigits = 16;

    /// <summary>1 to 64 of A-Z a-z 0-9 _ . -, different for each pair.</summary>
    /// <param name="number">From 1; see <see cref="Thresholds.AlertNumbers"/>.</param>
    public static string For(string thresholdId, long number)
    {
        string suffix = "." + number.ToString(CultureInfo.InvariantCulture);
        if (thresholdId.Length + suffix.Length <= Longest)
            return thresholdId + suffix;
        int kept = Longest - suffix.Length - HashDigits - 1;
        return $"{thresholdId[..kept]}-{StableHash.Hex(HashDigits, thresholdId)}{suffix}";
    }
}
