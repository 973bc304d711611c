using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.State;

/// <summary>Where grain state is kept: one row per grain and state name. Called from many threads at once.</summary>
public interface IStateStore
{
    /// <returns>The row; null when there is none.</returns>
    Task<StateRow?> ReadAsync(GrainId grain, string stateName, CancellationToken cancellationToken);

    /// <param name="grain">The owner.</param>
    /// <param name="stateName">The row's name beside the grain's id.</param>
    /// <param name="json">UTF-8, as <see cref="StateJson"/> writes it.</param>
    /// <param name="etag">The version to replace; null when there must be no row.</param>
    /// <param name="cancellationToken">Gives up waiting; the row may have been written all the same.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="InconsistentStateException">The stored version is another; nothing was written.</exception>
    Task<string> WriteAsync(GrainId grain, string stateName, ReadOnlyMemory<byte> json, string? etag,
        CancellationToken cancellationToken);

    /// <summary>Removes the row.</summary>
    /// <exception cref="InconsistentStateException">The stored version is another, or there is no row.</exception>
    Task ClearAsync(GrainId grain, string stateName, string etag, CancellationToken cancellationToken);
}

/// <summary>One stored state: its version and its JSON in UTF-8.</summary>
public sealed record StateRow(string Etag, ReadOnlyMemory<byte> Json);
