using Risk.Silo.Settings;

namespace Risk.Tests.Settings;

public sealed class SettingsCatalogTests
{
    [Fact]
    public void Catalog_Keys_AreUnique()
    {
        SettingsCatalog.All.Select(setting => setting.Key).ShouldBeUnique();
        SettingsCatalog.All.Select(setting => setting.Name).ShouldBeUnique();
        SettingsCatalog.All.Count.ShouldBeGreaterThan(25);
    }

    [Fact]
    public void Catalog_EachDefault_IsAllowed() =>
        SettingsCatalog.All.Where(setting => setting.Default.Length > 0 && setting.Fault(setting.Default) is not null)
            .ShouldBeEmpty();

    [Fact]
    public void Catalog_EachSetting_SaysWhatItMeansAndAllows() =>
        SettingsCatalog.All.SelectMany(setting => new[] { setting.Meaning, setting.Allowed })
            .Where(string.IsNullOrWhiteSpace).ShouldBeEmpty();

    [Fact]
    public void Table_HasARowForEachSetting() =>
        SettingsTable.Markdown().Split('\n').ShouldSatisfyAllConditions(
            lines => lines.Length.ShouldBe(SettingsCatalog.All.Count + 2),
            lines => lines.ShouldContain(
                "| `STALE_AFTER_SECONDS` | s | `120` | a number from 1 to 86400 " +
                "| A symbol is stale when no tick has arrived for this long |"));
}
