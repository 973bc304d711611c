using System.Text;
using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Grains.Settings;
using Risk.Links;

namespace Risk.Grains.Links;

/// <summary>The keys that sign links and codes: of the settings, else the one that the database keeps.</summary>
public sealed class ActionKeys(IGrainFactory grains, GrainSettings settings)
{
    private ImmutableArray<ActionKey> kept = Given(settings);

    /// <summary>The first one signs; any of them is good.</summary>
    public async Task<ImmutableArray<ActionKey>> AllAsync()
    {
        if (kept.IsEmpty)
            kept = [new(Convert.FromBase64String(await Retry.OnRejection(
                () => grains.GetGrain<IKeysGrain>(GrainKeys.Single).ActionKey())))];
        return kept;
    }

    private static ImmutableArray<ActionKey> Given(GrainSettings settings) =>
    [
        .. new[] { settings.LinkSecret, settings.LinkPreviousSecret }.OfType<string>()
            .Select(secret => new ActionKey(Encoding.UTF8.GetBytes(secret))),
    ];
}
