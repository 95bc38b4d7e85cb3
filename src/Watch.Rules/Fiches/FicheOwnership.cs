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

/// <summary>What makes the chain doubtful.</summary>
public sealed record FicheDoubt(OwnershipDoubt Doubt, IReadOnlyList<string> Firms, decimal? Sum);
