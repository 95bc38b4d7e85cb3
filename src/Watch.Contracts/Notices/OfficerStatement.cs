using System.Text.Json.Serialization;

namespace Watch.Contracts.Notices;

/// <summary>How an <c>administration</c> text speaks of a person.</summary>
public enum OfficerChange
{
    /// <summary>In office after the change; whether new or not is not told.</summary>
    Listed,

    /// <summary>Takes office ("devient", "nomination du", "Nouveau").</summary>
    Arrives,

    /// <summary>Leaves office ("n'est plus", "partant").</summary>
    Leaves,

    /// <summary>The same person under a new name or form: not a change of person.</summary>
    Redesignated,
}

/// <summary>What kind of function a role is.</summary>
public enum OfficerFunction
{
    /// <summary>Manages or directs: gérant, président, directeur général, liquidateur…</summary>
    Management,

    /// <summary>Controls: administrateur, membre du conseil de surveillance…</summary>
    Oversight,

    /// <summary>Audits: commissaire aux comptes, contrôleur des comptes.</summary>
    Auditor,

    /// <summary>Owns: partner of an SCI, SNC or SCP.</summary>
    Owner,

    /// <summary>Represents a foreign firm or a branch.</summary>
    Representative,

    /// <summary>Named by a court: mandataire judiciaire, administrateur judiciaire.</summary>
    CourtOfficer,

    /// <summary>Anything else, and what could not be told.</summary>
    Other,
}

/// <summary>One statement of an <c>administration</c> text: who, in which role, how.</summary>
public sealed record OfficerStatement
{
    /// <summary>What is told of the person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required OfficerChange Change { get; init; }

    /// <summary>
    /// The role in the publisher's words, without "partant", "nomination du",
    /// "Bénéficiaire Effectif": <c>gérant</c>, <c>Commissaire aux comptes titulaire</c>.
    /// </summary>
    public required string Role { get; init; }

    /// <summary>The functions of the role; "Gérant, Associé indéfiniment responsable" is two.</summary>
    public required IReadOnlyList<OfficerFunction> Functions { get; init; }

    /// <summary>The name as printed, with its "nom d'usage" removed to <see cref="UsageName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The "nom d'usage" or maiden name, where it differs from the name.</summary>
    public string? UsageName { get; init; }

    /// <summary>Legal or natural, where the text lets it be told.</summary>
    public PersonType Person { get; init; }

    /// <summary>The legal form printed before or after a firm's name.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Who represents a firm in office ("représenté par").</summary>
    public string? RepresentedBy { get; init; }

    /// <summary>"en fonction le", "modification le".</summary>
    public DateOnly? Since { get; init; }
}
