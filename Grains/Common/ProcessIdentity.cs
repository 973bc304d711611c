namespace Risk.Grains.Common;

/// <summary>Names this run of this process, and knows which other runs are over.</summary>
/// <param name="Epoch">Unique to the run.</param>
/// <param name="IsGone">Whether the run of another epoch is over: what it claimed is nobody's.</param>
public sealed record ProcessIdentity(string Epoch, Func<string, bool> IsGone)
{
    /// <summary>A run that is the only one at its time: every other is over.</summary>
    public static ProcessIdentity Sole()
    {
        string epoch = Guid.NewGuid().ToString("N");
        return new(epoch, other => other != epoch);
    }
}
