using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Risk.Tests.Engine.Contracts;

namespace Risk.Tests.Engine.Cluster;

/// <summary>Orleans carries every contract of the service between processes, and copies it inside of one.</summary>
public sealed class SerializerTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    private static readonly Serializer Serializer = Services.GetRequiredService<Serializer>();

    private static readonly DeepCopier Copier = Services.GetRequiredService<DeepCopier>();

    public static TheoryData<Type> Contracts =>
        [.. ServiceContracts.Whole(ServiceContracts.Messages.Union(ServiceContracts.States))];

    public static TheoryData<Type> Exceptions => [.. ServiceContracts.Exceptions];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Contract_ThroughBytes_IsTheSame(Type type) => Prop.ForAll<int>(seed =>
    {
        var sent = new Samples(seed).Make(type);

        var received = Serializer.Deserialize<object>(Serializer.SerializeToArray<object>(sent));

        received.ShouldBeOfType(sent.GetType());
        Same.TextOf(received).ShouldBe(Same.TextOf(sent));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Contract_Copied_IsTheSame(Type type) => Prop.ForAll<int>(seed =>
    {
        var sent = new Samples(seed).Make(type);

        Same.TextOf(Copier.Copy(sent)).ShouldBe(Same.TextOf(sent));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Exception_ThroughBytes_KeepsMessageAndData(Type type)
    {
        var thrown = (Exception)Activator.CreateInstance(type, "what went wrong", new IOException("cause"))!;

        var received = (Exception)Serializer.Deserialize<object>(Serializer.SerializeToArray<object>(thrown))!;

        received.ShouldBeOfType(type);
        received.Message.ShouldBe(thrown.Message);
        Same.TextOf(received).ShouldBe(Same.TextOf(thrown));
    }
}
