namespace Risk.Grains.Common;

/// <summary>Names this run of this process: a claim made by another run is nobody's after a restart.</summary>
/// <param name="Epoch">Unique to the run.</param>
public sealed record ProcessIdentity(string Epoch)
{
    /// <summary>A new run.</summary>
    public static ProcessIdentity New() => new(Guid.NewGuid().ToString("N"));
}
