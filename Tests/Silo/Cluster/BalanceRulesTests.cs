using System.Net;
using Risk.Silo.Cluster.Balancing;

namespace Risk.Tests.Silo;

/// <summary>Grains move only as far as fairness needs, and once.</summary>
public sealed class BalanceRulesTests
{
    private const int Many = 1000;

    [Theory]
    [InlineData(new[] { 100, 100, 100 }, 0)]
    [InlineData(new[] { 115, 100, 85 }, 0)]   // within 15 %
    [InlineData(new[] { 116, 100, 84 }, 16)]
    [InlineData(new[] { 150, 150, 0 }, 100)]
    [InlineData(new[] { 16, 0, 0 }, 10)]
    [InlineData(new[] { 6, 5, 5 }, 0)]
    [InlineData(new[] { 1, 0, 0 }, 0)]
    [InlineData(new[] { 7 }, 0)]
    [InlineData(new int[0], 0)]
    public void Moves_OfSoMany_AreSoMany(int[] counts, int moves) => Moves(counts).Count.ShouldBe(moves);

    [Theory]
    [InlineData(300, 0, 0)]
    [InlineData(150, 150, 0)]
    [InlineData(10, 250, 40)]
    [InlineData(1, 17, 3)]
    public void Moves_Done_LeaveNothingToMove(params int[] counts)
    {
        int[] after = [.. counts];
        foreach (Move move in Moves(counts))
        {
            after[Index(move.Grain)]--;
            after[move.Target.Endpoint.Port]++;
        }

        Moves(after).ShouldBeEmpty();
        after.Sum().ShouldBe(counts.Sum());
    }

    [Fact]
    public void Moves_AreNeverMoreAtOnceThanAsked() => Moves([300, 0, 0], most: 50).Count.ShouldBe(50);

    private static IReadOnlyList<Move> Moves(int[] counts, int most = Many) => BalanceRules.Moves(
        counts.Select((count, silo) => (count, silo)).ToDictionary(
            one => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, one.silo), 1),
            IReadOnlyList<GrainId> (one) =>
                [.. Enumerable.Range(0, one.count).Select(n => GrainId.Create("g", $"{one.silo}.{n}"))]),
        most);

    private static int Index(GrainId grain) => int.Parse(
        grain.Key.ToString()!.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
}
