using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Risk.Contracts;

namespace Risk.Tests.Engine.Cluster;

/// <summary>Exceptions of the contracts go through Orleans' own serializer.</summary>
public sealed class ExceptionTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public static TheoryData<Type> Types =>
        [.. Assembly.Load("Grains.Interfaces").GetTypes().Where(type => type.IsAssignableTo(typeof(Exception)))];

    [Theory]
    [MemberData(nameof(Types))]
    public void Exception_OfTheContracts_ArrivesAsItself(Type type)
    {
        var thrown = (Exception)Activator.CreateInstance(type)!;

        Sent(thrown).ShouldBeOfType(type);
        Copied(thrown).ShouldBeOfType(type);
    }

    [Fact]
    public void StorageUnavailable_WithACause_KeepsWhatItSays()
    {
        StorageUnavailableException thrown = new("PostgreSQL", new ObjectDisposedException("pool"));

        foreach (var arrived in new[] { Sent(thrown), Copied(thrown) })
        {
            arrived.Message.ShouldBe(thrown.Message);
            ((StorageUnavailableException)arrived).Cause.ShouldBe(thrown.Cause);
        }
    }

    private static Exception Sent(Exception thrown)
    {
        var serializer = Services.GetRequiredService<Serializer>();
        return serializer.Deserialize<Exception>(serializer.SerializeToArray(thrown))!;
    }

    private static Exception Copied(Exception thrown) => Services.GetRequiredService<DeepCopier>().Copy(thrown)!;
}
