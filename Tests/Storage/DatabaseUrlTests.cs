using Npgsql;
using Risk.Silo.Database;

namespace Risk.Tests.Storage;

public sealed class DatabaseUrlTests
{
    [Fact]
    public void Parse_EveryPart_IsDecoded()
    {
        var parsed = DatabaseUrl.Parse(
            "postgresql://ri%40sk:p%3Aa%2Fs%25@db.example:6543/risk%20db?sslmode=verify-full");

        (parsed.Username, parsed.Password, parsed.Host, parsed.Port, parsed.Database, parsed.SslMode)
            .ShouldBe(("ri@sk", "p:a/s%", "db.example", 6543, "risk db", SslMode.VerifyFull));
    }

    [Fact]
    public void Parse_WithoutPortAndPassword_TakesTheDefaults()
    {
        var parsed = DatabaseUrl.Parse("postgres://risk@[::1]/risk");

        (parsed.Port, parsed.Password, parsed.Host).ShouldBe((5432, null, "::1"));
    }

    [Fact]
    public void Parse_HostOption_NamesTheSocketsFolder() =>
        DatabaseUrl.Parse("postgresql://risk@localhost/risk?host=%2Fvar%2Frun").Host.ShouldBe("/var/run");

    [Theory]
    [InlineData("mysql://u:secret@h/d", "must look like")]
    [InlineData("secret", "must look like")]
    [InlineData("postgresql://u:secret@h:99999/d", "must look like")]
    [InlineData("postgresql://h:5432/d", "names no user")]
    [InlineData("postgresql://u:secret@h", "names no database")]
    [InlineData("postgresql://u:secret@h/d/e", "names no database")]
    [InlineData("postgresql://u:secret@h/d?sslmode=on", "has sslmode 'on'; allowed are disable, allow")]
    [InlineData("postgresql://u:secret@h/d?pool=9", "has the option 'pool'")]
    public void Parse_Malformed_SaysWhatIsWrongWithoutThePassword(string url, string reason) =>
        Should.Throw<FormatException>(() => DatabaseUrl.Parse(url)).Message
            .ShouldSatisfyAllConditions(m => m.ShouldStartWith(reason), m => m.ShouldNotContain("secret"));
}
