using System.Reflection;
using Risk.Contracts;
using Risk.Grains.Channels;

namespace Risk.Tests.Grains;

/// <summary>Contracts and rules have enums of their own; each pair is turned into the other by number.</summary>
public sealed class EnumPairTests
{
    private static readonly ILookup<string, Type> Rules =
        Assembly.Load("Risk").GetExportedTypes().Where(t => t.IsEnum).ToLookup(t => t.Name);

    public static TheoryData<Type, Type> Pairs() => new(
        from contract in Enums(typeof(AlertStatus).Assembly).Concat(Enums(typeof(DeliveryResult).Assembly))
        from rule in Rules[contract.Name]
        select (contract, rule));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pair_HasTheSameNamesAndNumbers(Type contract, Type rule) =>
        Members(rule).ShouldBe(Members(contract));

    [Fact]
    public void ReadingStatus_IsTheSnapshotsStatus() =>
        Members(typeof(Risk.Thresholds.ReadingStatus)).ShouldBe(Members(typeof(SnapshotStatus)));

    private static IEnumerable<Type> Enums(Assembly assembly) => assembly.GetExportedTypes().Where(t => t.IsEnum);

    private static IEnumerable<string> Members(Type type) =>
        Enum.GetNames(type).Select(name => $"{name} = {(int)Enum.Parse(type, name)}");
}
