namespace Risk.Silo.Settings;

/// <summary>The service cannot start with these settings.</summary>
/// <param name="problems">One line for each, which names the setting and what is allowed; no secrets.</param>
public sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public SettingsException()
        : this([])
    {
    }

    public SettingsException(string message)
        : this([message])
    {
    }

    public SettingsException(string message, Exception inner)
        : this([$"{message} {inner.Message}"])
    {
    }

    public IReadOnlyList<string> Problems { get; } = problems;
}
