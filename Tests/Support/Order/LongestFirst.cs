using System.Reflection;
using Risk.Tests.Support.Order;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Risk.Tests.Support.Order;

/// <summary>What takes long starts first, so that no long class runs alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    // "Test collection for Risk.Tests.Infra.AgreementTests (id: 6dbb…)"
    private const string Before = "Test collection for ";

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(one => SecondsOf(one.TestCollectionDisplayName))];

    /// <param name="collection">The runner's name of the collection of one class.</param>
    internal static int SecondsOf(string collection) =>
        collection.StartsWith(Before, StringComparison.Ordinal)
        && typeof(LongestFirst).Assembly.GetType(collection[Before.Length..].Split(' ')[0])
            ?.GetCustomAttribute<TakesAttribute>() is { } takes
            ? takes.Seconds
            : 0;
}
