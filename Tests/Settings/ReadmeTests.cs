using Risk.Silo.Settings;
using Risk.Tests.Support;

namespace Risk.Tests.Settings;

public sealed class ReadmeTests
{
    [Fact]
    public void Readme_Settings_AreThoseOfTheCatalog() =>
        File.ReadAllText(Path.Combine(ProjectTree.Root, "README.md")).ReplaceLineEndings("\n")
            .ShouldContain($"\n{SettingsTable.Markdown()}\n");
}
