using System.Globalization;
using Risk.Contracts;
using Risk.Grains.Channels;
using Risk.Grains.Settings;

namespace Risk.Tests.Simulator.Machine;

/// <summary>One try to send.</summary>
/// <param name="Life">Which life of the process tried.</param>
/// <param name="Answer">What the process hears, if it lives so long.</param>
internal sealed record Send(DateTimeOffset At, Life Life, OutgoingMessage Message, DeliveryResult Answer);

/// <summary>Takes messages, refuses them, is slow, or takes one and does not say so: by seed and try.</summary>
internal sealed class Provider(World world, Life life, TimeProvider clock) : INotificationChannel
{
    private static readonly TimeSpan Patience = new GrainSettings().SendTimeout;

    public Channel Channel => Channel.Email;

    public async Task<DeliveryOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        await life.GuardAsync();
        Random chance = ChanceOf(message);
        DeliveryResult answer = chance.Next(100) < world.TroublePercent ? Trouble(chance) : DeliveryResult.Sent;
        TimeSpan wait = TimeSpan.FromSeconds(chance.Next(100) < world.TroublePercent / 2 ? chance.Next(1, 40) : 0);
        answer = wait < Patience ? answer : DeliveryResult.Unknown;
        world.Sends.Add(new(clock.GetUtcNow(), life, message, answer));
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
        return new(answer, $"the provider said {answer}");
    }

    private Random ChanceOf(OutgoingMessage message)
    {
        int tries = world.Sends.Count(send => send.Message.Id == message.Id);
        double chance = StableHash.Fraction(Text(world.Seed), message.Id, Text(tries));
        return new((int)(chance * int.MaxValue));
    }

    private static DeliveryResult Trouble(Random chance) => chance.Next(10) switch
    {
        0 => DeliveryResult.Permanent,
        < 4 => DeliveryResult.Unknown,
        _ => DeliveryResult.Temporary,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
