using System.Collections;
using System.Globalization;
using System.Text;

namespace Risk.Tests.Engine.Contracts;

/// <summary>Values as texts that are equal only when all that contracts carry is, to the last bit.</summary>
internal static class Same
{
    public static string TextOf(object? value)
    {
        StringBuilder text = new();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case double number:
                text.Append(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(number):x16}");
                break;
            case decimal number:
                text.AppendJoin('.', decimal.GetBits(number));
                break;
            case DateTimeOffset instant:
                text.Append(CultureInfo.InvariantCulture, $"{instant:O}");
                break;
            case DateTime time:
                text.Append(CultureInfo.InvariantCulture, $"{time:O}");
                break;
            case string or ValueType and not IEnumerable when !MessageTypes.IsOurs(value.GetType()):
                text.Append(CultureInfo.InvariantCulture, $"'{value}'");
                break;
            case IDictionary map:
                WriteAll(text, map.Keys.Cast<object>().Select(key => $"{TextOf(key)}={TextOf(map[key])}").Order());
                break;
            case IEnumerable all:
                WriteAll(text, all.Cast<object?>().Select(TextOf));
                break;
            default:
                WriteMembers(text, value);
                break;
        }
    }

    private static void WriteMembers(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name).Append('{');
        if (value is Enum)
            text.Append(value);
        foreach (var member in MessageTypes.Members(value.GetType()))
        {
            text.Append(member.Name).Append(':');
            Write(text, member.GetValue(value));
            text.Append(' ');
        }

        text.Append('}');
    }

    private static void WriteAll(StringBuilder text, IEnumerable<string> parts) =>
        text.Append('[').AppendJoin(", ", parts).Append(']');
}
