namespace Risk.Contracts;

/// <summary>All templates of messages, with their versions. Key: <see cref="GrainKeys.Single"/>.</summary>
[Alias("risk.IMessageTemplatesGrain")]
public interface IMessageTemplatesGrain : IGrainWithStringKey
{
    /// <summary>The newest version of each, by id.</summary>
    [Alias("list"), ReadOnly]
    Task<ImmutableArray<MessageTemplate>> List();

    /// <summary>Those of one template, the newest first; empty when there is none.</summary>
    [Alias("versions"), ReadOnly]
    Task<ImmutableArray<MessageTemplate>> Versions(string templateId);

    /// <summary>Saves a version; refused when it could not be filled, or another one has its kind, channel and
    /// language.</summary>
    [Alias("put")]
    Task<Outcome<MessageTemplate>> Put(MessageTemplate template);

    /// <summary>Saves what an older version said as the newest one.</summary>
    [Alias("roll-back")]
    Task<Outcome<MessageTemplate>> RollBack(string templateId, int version, string user);

    /// <summary>Removes all its versions; messages are worded as usual again.</summary>
    [Alias("delete")]
    Task<Outcome<MessageTemplate>> Delete(string templateId);

    /// <summary>What it makes of a sample alert; nothing is saved.</summary>
    [Alias("preview"), ReadOnly]
    Task<Outcome<RenderedMessage>> Preview(MessageTemplate template);

    /// <summary>A message of a sample alert that tries the template, for the outbox.</summary>
    [Alias("test"), ReadOnly]
    Task<Outcome<NotificationRequest>> Test(string templateId, string recipient);
}
