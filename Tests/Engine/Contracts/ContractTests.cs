namespace Risk.Tests.Engine.Contracts;

/// <summary>Everything that grains are called with, answer, throw and store can cross processes and versions.
/// </summary>
public sealed class ContractTests
{
    [Fact]
    public void GrainInterfaces_All_AreAliasedAndPlain()
    {
        ServiceContracts.Interfaces.ShouldNotBeEmpty();
        ServiceContracts.Interfaces.SelectMany(GrainRules.Problems).ShouldBeEmpty();
    }

    [Fact]
    public void GrainClasses_All_HaveAGrainTypeOfTheirOwn() =>
        GrainRules.ClassProblems(ServiceContracts.Classes).ShouldBeEmpty();

    [Fact]
    public void Messages_AllReachable_AreImmutableAndAnnotated()
    {
        ServiceContracts.Messages.SelectMany(MessageRules.Problems).Distinct().ShouldBeEmpty();
        MessageRules.Doubles(ServiceContracts.Messages).ShouldBeEmpty();
    }

    [Fact]
    public void States_AllReachable_AreAnnotated()
    {
        ServiceContracts.States.SelectMany(MessageRules.StateProblems).Distinct().ShouldBeEmpty();
        MessageRules.Doubles(ServiceContracts.States).ShouldBeEmpty();
    }

    [Fact]
    public void Exceptions_All_CanCrossProcesses() =>
        ServiceContracts.Exceptions.SelectMany(MessageRules.Annotations).ShouldBeEmpty();
}
