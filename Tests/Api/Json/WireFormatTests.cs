using System.Text;
using System.Text.Json;
using Risk.Api.Json;

namespace Risk.Tests.Api.Json;

/// <summary>Numbers and times on the wire: exact, finite, with a zone.</summary>
public sealed class WireFormatTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.03", "-0.03")]
    [InlineData("1.50000000", "1.5")]
    [InlineData("99999999999999999999.99999999", "99999999999999999999.99999999")]
    [InlineData("1e-8", "0.00000001")]
    [InlineData("12e3", "12000")]
    public void Decimal_IsExact(string text, string expected) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<decimal>(text, WireJson.Options), WireJson.Options)
            .ShouldBe(expected);

    [Theory]
    [InlineData("0.000000001")] // nine decimals
    [InlineData("100000000000000000000")] // the bound itself
    [InlineData("1e400")]
    [InlineData("1.00000000000000000000000000000000000000001")]
    [InlineData("\"1\"")]
    public void Decimal_OutOfRange_IsRefused(string text) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<decimal>(text, WireJson.Options));

    [Theory]
    [InlineData(-0.0, "0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.NegativeInfinity, "null")]
    public void Double_IsWrittenAsANumberThatReadersHave(double value, string expected) =>
        JsonSerializer.Serialize(value, WireJson.Options).ShouldBe(expected);

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("\"NaN\"")]
    public void Double_ThatIsNotFinite_IsRefused(string text) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<double>(text, WireJson.Options));

    [Theory]
    [InlineData("2026-01-05T14:30:00Z", "2026-01-05T14:30:00Z")]
    [InlineData("2026-01-05T14:30:00.1200000Z", "2026-01-05T14:30:00.12Z")]
    [InlineData("2026-01-05T14:30:00.1234567Z", "2026-01-05T14:30:00.1234567Z")]
    [InlineData("2026-01-05T14:30:00-05:00", "2026-01-05T19:30:00Z")]
    [InlineData("2024-02-29T23:59:59+14:00", "2024-02-29T09:59:59Z")]
    public void Time_IsWrittenInUtc(string text, string expected)
    {
        IsoTime.TryParse(text, out DateTimeOffset value).ShouldBeTrue();
        IsoTime.Format(value).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-01-05T14:30:00")] // no zone
    [InlineData("2026-01-05")]
    [InlineData("2026-01-05 14:30:00Z")]
    [InlineData("2026-13-05T14:30:00Z")]
    [InlineData("2025-02-29T14:30:00Z")]
    [InlineData("2026-01-05T24:00:00Z")]
    [InlineData("2026-01-05T14:60:00Z")]
    [InlineData("2026-01-05T14:30:60Z")]
    [InlineData("2026-01-05T14:30:00.Z")]
    [InlineData("2026-01-05T14:30:00.12345678Z")]
    [InlineData("2026-01-05T14:30:00+15:00")]
    [InlineData("2026-01-05T14:30:00+14:01")]
    [InlineData("0001-01-01T00:00:00+01:00")] // before the first instant there is
    [InlineData("2026-01-05T14:30:00Zulu")]
    [InlineData("")]
    public void Time_OfAnotherForm_IsRefused(string text) =>
        IsoTime.TryParse(Encoding.UTF8.GetBytes(text), out _).ShouldBeFalse();

    [Theory]
    [InlineData("0.05", 3)]
    [InlineData("15", 900)]
    public void Minutes_MayHaveDecimals(string minutes, double seconds)
    {
        decimal value = decimal.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture);
        Minutes.ToTimeSpan(value).TotalSeconds.ShouldBe(seconds);
        Minutes.From(TimeSpan.FromSeconds(seconds)).ShouldBe(value);
    }
}
