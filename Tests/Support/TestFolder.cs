namespace Risk.Tests.Support;

/// <summary>A temporary folder that goes with the test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("risk-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
