using Microsoft.Extensions.Configuration;
using Risk.Silo.Settings;

namespace Risk.Tests.Settings;

public sealed class SettingsSourceTests
{
    private static readonly Setting Port = SettingsCatalog.Port;

    [Theory]
    [InlineData("1", "2", "3", "1", "WEBSOCKET_PORT")]
    [InlineData("", "2", "3", "2", "WEBSOCKET_PORT in .env")]
    [InlineData("", "", "3", "3", "Risk:Http:Port in appsettings.json")]
    public void Find_SetInSeveralPlaces_TakesTheNearest(
        string variable, string line, string entry, string value, string origin) =>
        Source(variable, line, entry).Find(Port).ShouldBe((value, origin));

    [Fact]
    public void Find_SetNowhere_IsNull() => Source("", "", "").Find(Port).ShouldBeNull();

    [Fact]
    public void Parse_EveryKindOfLine_ReadsItAsAShellWould() => EnvFile.Parse(
        [
            "# a comment", "", "A=1", "export B = two words # why", "C=\"quoted # not a comment\"", "D='x=y'", "E=",
            "F=pass#word", "A=2",
        ]).ShouldBe(
        new Dictionary<string, string>
        {
            ["A"] = "2", ["B"] = "two words", ["C"] = "quoted # not a comment", ["D"] = "x=y", ["E"] = "",
            ["F"] = "pass#word",
        }, ignoreOrder: true);

    [Theory]
    [InlineData("WEBSOCKET_PORT 8000")]
    [InlineData("=8000")]
    public void Parse_LineThatIsNoAssignment_IsNamedByItsNumber(string line) =>
        Should.Throw<SettingsException>(() => EnvFile.Parse(["A=1", line]))
            .Message.ShouldBe(".env line 2 is not KEY=value.");

    private static SettingsSource Source(string variable, string line, string entry) => new(
        new Dictionary<string, string> { ["WEBSOCKET_PORT"] = variable },
        new Dictionary<string, string> { ["WEBSOCKET_PORT"] = line },
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Risk:Http:Port"] = entry }).Build());
}
