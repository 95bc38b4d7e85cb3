using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Alerts;

/// <summary>An alert as it is kept.</summary>
public sealed record Alert
{
    /// <summary>An alert as it stands, of which nobody has been told.</summary>
    public static Alert Of(AlertState state, NoticeChain chain, AlertContent content, DateTimeOffset now) =>
        new()
        {
            Id = content.Id,
            Root = chain.Root,
            Matter = chain.Matter,
            Key = state.Key,
            Status = state.Status,
            RuleVersion = state.Rule.Version,
            Content = content,
            Firm = state.Firm is { } firm ? FirmJson.Write(firm) : null,
            AsksHistory = state.Rule.AsksHistory || FirmMoves.IsRadiation(state.Notice),
            Revision = content.Revision,
            CreatedAt = now,
            UpdatedAt = now,
        };

    /// <summary>Given when it was first computed; never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The root of its chain: the anchor. Moves to the new root when an older parent arrives.</summary>
    public required NoticeKey Root { get; init; }

    /// <summary>What it is about where several notices tell it; null where that is the root of the chain.</summary>
    public string? Matter { get; init; }

    /// <summary>With <see cref="Matter"/>, or where there is none <see cref="Root"/>, the business key: unique in the store.</summary>
    public required AlertKey Key { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required AlertStatus Status { get; init; }

    /// <summary>The version of the rule that judged, kept in the store.</summary>
    public required string RuleVersion { get; init; }

    /// <summary>What was, or would have been, said.</summary>
    public required AlertContent Content { get; init; }

    /// <summary>The firm as configured when judged, as <c>FirmJson</c> writes it; null where the rule watches none.</summary>
    public string? Firm { get; init; }

    /// <summary>
    /// True where its rule asks what was published of the firm before, or what is published later may say that the firm only moved.
    /// </summary>
    public bool AsksHistory { get; init; }

    /// <summary>Messages written so far; 0 while nobody has been told of it.</summary>
    public required int Revision { get; init; }

    /// <summary>The hash of what the last message said.</summary>
    public string? PublishedHash { get; init; }

    /// <summary>True while the last message said that it holds.</summary>
    public bool PublishedActive { get; init; }

    /// <summary>The alert that took its place when two chains turned out to be one.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>True where its id is keyed; one given before there were keys can be guessed from public values.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>When it was first computed (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
