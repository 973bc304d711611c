using System.CommandLine;
using System.Globalization;

namespace Risk.Api.Commands.Local;

/// <summary>Options that go before the settings of the same meaning.</summary>
public sealed record LocalOptions(int? Port, string? DataFolder, bool? Demo = null)
{
    /// <summary>By the names of the settings.</summary>
    public IReadOnlyDictionary<string, string> Values
    {
        get
        {
            Dictionary<string, string> values = [];
            if (Port is { } port)
                values["WEBSOCKET_PORT"] = port.ToString(CultureInfo.InvariantCulture);
            if (DataFolder is not null)
                values["RISK_DATA_DIR"] = DataFolder;
            if (Demo is { } demo)
                values["DEMO"] = demo ? "true" : "false";
            return values;
        }
    }

    internal static Option<string?> Data() => new("--data")
    {
        Description = "Folder of the data, instead of RISK_DATA_DIR",
    };
}
