using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Orleans.Embedded.State;

namespace Risk.Tests.Engine.Contracts;

/// <summary>Whatever a grain stores is the same when it is read again.</summary>
public sealed class StateRoundTripTests
{
    public static TheoryData<Type> States => [.. ServiceContracts.Classes.SelectMany(MessageTypes.OfStates)];

    [Theory]
    [MemberData(nameof(States))]
    public void State_ThroughItsJson_IsTheSame(Type type) => Prop.ForAll<int>(seed =>
    {
        var state = new Samples(seed).Make(type);
        var json = JsonSerializer.SerializeToUtf8Bytes(state, type, StateJson.Options);

        Same.TextOf(JsonSerializer.Deserialize(json, type, StateJson.Options)).ShouldBe(Same.TextOf(state));
    }).QuickCheckThrowOnFailure();
}
