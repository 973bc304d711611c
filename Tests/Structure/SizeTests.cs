using Risk.Tests.Support;

namespace Risk.Tests.Structure;

/// <summary>Files, methods, folders and lines stay of a size that a person reads at once.</summary>
public sealed class SizeTests
{
    private const int MaxFileLines = 300;
    private const int MaxMethodLines = 40;
    private const int MaxFolderFiles = 12;
    private const int MaxColumns = 120;

    [Fact]
    public void File_IsNeverLongerThan300Lines() =>
        Sources().Where(f => Lines(f).Length > MaxFileLines).ShouldBeEmpty();

    [Fact]
    public void Line_IsNeverLongerThan120Columns() =>
        Sources().SelectMany(f => Lines(f).Select((line, i) => (Line: line, At: $"{f}:{i + 1}")))
            .Where(l => l.Line.Length > MaxColumns).Select(l => l.At).ShouldBeEmpty();

    [Fact]
    public void Folder_HoldsAtMost12Files() =>
        Sources().GroupBy(f => Path.GetDirectoryName(f)!).Where(g => g.Count() > MaxFolderFiles)
            .Select(g => $"{g.Key}: {g.Count()}").ShouldBeEmpty();

    [Fact]
    public void Method_IsNeverLongerThan40Lines() => Sources().SelectMany(LongMethods).ShouldBeEmpty();

    private static IEnumerable<string> Sources() => ProjectTree.Files("*.cs");

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(ProjectTree.Root, file));

    /// <summary>Blocks of members: from an opening brace alone, at a member's depth, to its closing one.</summary>
    private static IEnumerable<string> LongMethods(string file)
    {
        string[] lines = Lines(file);
        for (int start = 1; start < lines.Length; start++)
        {
            if (lines[start] is not ("    {" or "        {") || IsType(lines, start))
                continue;
            string close = lines[start].Replace('{', '}');
            int end = Array.FindIndex(lines, start, line => line.StartsWith(close, StringComparison.Ordinal));
            if (end - start - 1 > MaxMethodLines)
                yield return $"{file}:{start}: {end - start - 1} lines";
        }
    }

    private static bool IsType(string[] lines, int brace)
    {
        int first = brace - 1;
        while (first > 0 && lines[first].Trim().Length > 0 && !IsDeclaration(lines[first]))
            first--;
        return IsDeclaration(lines[first]);
    }

    private static bool IsDeclaration(string line) =>
        line.Trim().Split(' ').Intersect(["class", "record", "struct", "interface", "enum", "namespace"]).Any();
}
