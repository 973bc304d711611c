using Risk.Contracts;
using Risk.Grains.Common;
using Risk.Tests.Support.Engine;

namespace Risk.Tests.Grains.People;

/// <summary>Contacts who have proved that their addresses are theirs.</summary>
internal static class Verified
{
    public static IPeopleGrain People(this EngineHost host) => host.Grains.GetGrain<IPeopleGrain>(GrainKeys.Single);

    public static async Task PutVerifiedAsync(this EngineHost host, Contact contact)
    {
        await Retry.OnRejection(() => host.People().PutContact(contact));
        foreach (ContactChannel one in contact.Channels)
            await Retry.OnRejection(() => host.People().Verify(contact.Id, one.Channel, one.Address));
    }
}
