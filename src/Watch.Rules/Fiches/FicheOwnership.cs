using Watch.Contracts.Identifiers;
using Watch.Rules.Ownership;

namespace Watch.Rules.Fiches;

/// <summary>Who is above a firm and who is below it, as far as it is published.</summary>
public sealed record FicheOwnership
{
    /// <summary>Who holds the firm, each with who holds that one, up to the top.</summary>
    public required IReadOnlyList<FicheOwner> Above { get; init; }

    /// <summary>Those above whom nobody is known; none where nobody is known above the firm.</summary>
    public required IReadOnlyList<FicheEntity> Tops { get; init; }

    /// <summary>Why nobody is known above the firm itself; null where somebody is.</summary>
    public required NoOwner? NoOwner { get; init; }

    /// <summary>What each of those above holds by all the ways between the two, and whether that is control; the nearest first.</summary>
    public required IReadOnlyList<FicheHolder> Holders { get; init; }

    /// <summary>Those that the firm holds.</summary>
    public required IReadOnlyList<FicheOwner> Below { get; init; }

    public required IReadOnlyList<FicheDoubt> Doubts { get; init; }
}

/// <summary>A firm in a chain of owners.</summary>
/// <param name="Country">Of the legal address, ISO 3166-1 alpha-2.</param>
/// <param name="Headquarters">Of the headquarters, likewise.</param>
/// <param name="Jurisdiction">Whose law it is under, ISO 3166-1 or 3166-2.</param>
public sealed record FicheEntity(string Name, Siren? Siren, Lei? Lei, string? Country, string? Headquarters, string? Jurisdiction)
{
    internal static FicheEntity Of(OwnershipNode node) =>
        new(node.Name, node.Siren, node.Lei, node.Country, node.Headquarters, node.Jurisdiction);
}

/// <summary>A part of a whole in per cent, between two bounds.</summary>
/// <param name="IsLowOpen">Whether it is more than the lower bound.</param>
public sealed record FicheShare(decimal Low, decimal High, bool IsLowOpen)
{
    // Null where nothing is known: no figure is put in the place of one that nobody published.
    internal static FicheShare? Of(Share share) => share.IsUnknown ? null : new FicheShare(share.Low, share.High, share.IsLowOpen);
}

/// <summary>Where a statement about an owner was read.</summary>
/// <param name="Notice">The id of the notice; null where it stood in a register.</param>
/// <param name="Part">The file of the register; null where it stood in a notice.</param>
/// <param name="ContentDate">The moment (UTC) at which the register held it.</param>
/// <param name="From">The first day on which it holds, as far as that is known.</param>
public sealed record FicheStatement(
    OwnershipBasis Basis,
    string Source,
    string? Notice,
    string? Part,
    DateTimeOffset? ContentDate,
    DateOnly? From
)
{
    internal static FicheStatement Of(OwnershipEdge edge) =>
        edge.Origin switch
        {
            EdgeOrigin.OfNotice(var key) => new FicheStatement(edge.Basis, key.Source.Value, key.Id, null, null, edge.From),
            EdgeOrigin.OfRegister(var register, var part, var date) => new FicheStatement(
                edge.Basis,
                register.Value,
                null,
                part,
                date,
                edge.From
            ),
            _ => throw new InvalidOperationException("A statement stands in a notice or in a register."),
        };
}

/// <summary>One firm above or below another, and what is stated of the two.</summary>
public sealed record FicheOwner
{
    public required FicheEntity Firm { get; init; }

    /// <summary>Of the capital; null where it is not published.</summary>
    public required FicheShare? Capital { get; init; }

    /// <summary>Of the votes; null where they are not published.</summary>
    public required FicheShare? Votes { get; init; }

    /// <summary>Whether firms that nobody names lie, or may lie, between the two.</summary>
    public required bool IsGap { get; init; }

    public required IReadOnlyList<FicheStatement> Statements { get; init; }

    /// <summary>Why nobody is known above it; null where somebody is, or it is below.</summary>
    public required NoOwner? NoOwner { get; init; }

    /// <summary>Whether who is above it is told elsewhere in the tree, or it holds itself by way of others.</summary>
    public required bool IsRepeated { get; init; }

    public required IReadOnlyList<FicheOwner> Above { get; init; }
}

/// <summary>Somebody above a firm, by whichever ways.</summary>
public sealed record FicheHolder
{
    internal FicheHolder(ControlFinding finding, Share capital, Share votes) =>
        (Finding, Capital, Votes) = (finding, FicheShare.Of(capital), FicheShare.Of(votes));

    internal ControlFinding Finding { get; }

    public FicheEntity Firm => FicheEntity.Of(Finding.Holder);

    /// <summary>Of the capital, by all ways (Ω = W (I − W)⁻¹); null where nothing is known of it.</summary>
    public FicheShare? Capital { get; }

    /// <summary>Of the votes, likewise.</summary>
    public FicheShare? Votes { get; }

    /// <summary>Whether it controls the firm (code de commerce, art. L233-3); null where that is not known.</summary>
    public bool? IsControl => Finding.IsControl;

    /// <summary>What that answer rests on.</summary>
    public ControlReason Reason => Finding.Reason;

    /// <summary>Those that hold the firm and that it controls.</summary>
    public IReadOnlyList<FicheEntity> Through => [.. Finding.Through.Select(FicheEntity.Of)];

    /// <summary>Who holds, or may hold, as much; only with the reasons that are about somebody else.</summary>
    public FicheEntity? Rival => Finding.Rival is { } rival ? FicheEntity.Of(rival) : null;
}

/// <summary>What makes the chain doubtful.</summary>
public sealed record FicheDoubt(OwnershipDoubt Doubt, IReadOnlyList<string> Firms, decimal? Sum);
