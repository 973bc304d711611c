using Risk.Contracts;

namespace Risk.Silo.Feeds;

/// <summary>A source of prices. One silo at a time runs it; for seconds, while that moves, two may.</summary>
public interface IPriceFeed
{
    /// <summary>What logs call it.</summary>
    string Name { get; }

    /// <summary>Publishes prices until it is cancelled. When it fails or ends it is run again after a pause.</summary>
    /// <param name="publish">Takes a batch of any symbols; ends when every shard has it.</param>
    /// <param name="cancellationToken">Cancelled when another silo may run it, or this one stops.</param>
    Task RunAsync(Func<ImmutableArray<PriceTick>, Task> publish, CancellationToken cancellationToken);
}
