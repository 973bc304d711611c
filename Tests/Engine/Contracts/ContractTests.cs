using System.Reflection;

namespace Risk.Tests.Engine.Contracts;

/// <summary>Everything that grains are called with, answer, throw and store can cross processes and versions.
/// </summary>
public sealed class ContractTests
{
    private static readonly Type[] Types =
        [.. Assembly.Load("Grains.Interfaces").GetTypes(), .. Assembly.Load("Grains").GetTypes()];

    private static readonly Type[] Interfaces = [.. Types.Where(GrainRules.IsGrainInterface)];

    private static readonly Type[] Classes = [.. Types.Where(GrainRules.IsGrainClass)];

    [Fact]
    public void GrainInterfaces_All_AreAliasedAndPlain()
    {
        Interfaces.ShouldNotBeEmpty();
        Interfaces.SelectMany(GrainRules.Problems).ShouldBeEmpty();
    }

    [Fact]
    public void GrainClasses_All_HaveAGrainTypeOfTheirOwn() => GrainRules.ClassProblems(Classes).ShouldBeEmpty();

    [Fact]
    public void Messages_AllReachable_AreImmutableAndAnnotated()
    {
        var messages = MessageTypes.ReachableFrom(Interfaces.SelectMany(MessageTypes.OfInterface));

        messages.SelectMany(MessageRules.Problems).Distinct().ShouldBeEmpty();
        MessageRules.Doubles(messages).ShouldBeEmpty();
    }

    [Fact]
    public void States_AllReachable_AreAnnotated()
    {
        var states = MessageTypes.ReachableFrom(Classes.SelectMany(MessageTypes.OfStates));

        states.SelectMany(MessageRules.StateProblems).Distinct().ShouldBeEmpty();
        MessageRules.Doubles(states).ShouldBeEmpty();
    }

    [Fact]
    public void Exceptions_All_CanCrossProcesses() => Types.Where(type => type.IsAssignableTo(typeof(Exception)))
        .SelectMany(MessageRules.ExceptionProblems).ShouldBeEmpty();
}
