using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Restructuring;

namespace Watch.Sources.Bodacc;

/// <summary>
/// Who is who in a merger, demerger or contribution (code de commerce, art. R236-2), out of its prose. The labels of the text
/// decide ("société absorbante", "apporteuse"), then the sentence that tells the operation by names ("absorption de Y par X"); of two
/// firms, one of which is known, the other is the other. A third party keeps <see cref="PartyRole.Parent"/> where it is called so, else
/// <see cref="PartyRole.Subject"/>: every valid number is a party.
/// </summary>
internal sealed class ProseParties
{
    private readonly Dictionary<Siren, PartyRole> _roles;

    private ProseParties(Dictionary<Siren, PartyRole> roles, IReadOnlyList<Party> named) => (_roles, Named) = (roles, named);

    /// <summary>
    /// One party for each number of the prose that no printed party has, in order of first mention, then firms abroad that have none.
    /// </summary>
    public IReadOnlyList<Party> Named { get; }

    /// <summary>What the prose says of a firm; null where it says nothing.</summary>
    public PartyRole? RoleOf(Siren? firm) => firm is { } siren && _roles.TryGetValue(siren, out PartyRole role) ? role : null;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The <c>descriptif</c>.</param>
    /// <param name="printed">The parties that have blocks of their own.</param>
    public static ProseParties Read(string text, IReadOnlyList<Party> printed)
    {
        Prose prose = new(text);
        FirmBlocks firms = new(prose, printed);
        IReadOnlyList<RoleWord> labels = RoleWord.FindAll(prose.Folded);
        Dictionary<Siren, PartyRole> roles = RoleLabels.Read(prose, labels);
        HashSet<Siren> known = [.. printed.Select(p => p.Siren).OfType<Siren>()];
        Dictionary<Siren, string?> names = prose.Firms.Where(f => !known.Contains(f)).ToDictionary(f => f, f => NameOf(prose, f, labels));
        if (names.ContainsValue(null) || firms.Firms.Any(f => !IsSide(roles.GetValueOrDefault(f))))
        {
            SentenceVotes told = SentenceVotes.Read(prose, firms);
            told.AddTo(roles);
            names = names.ToDictionary(n => n.Key, n => n.Value ?? told.NameOf(n.Key));
        }

        AddTheOther(roles, firms.Firms);
        return new ProseParties(roles, [.. names.Select(n => Make(n.Key, n.Value, roles)), .. ForeignSides.Find(text)]);
    }

    private static bool IsSide(PartyRole role) => role is PartyRole.Acquirer or PartyRole.Target;

    private static string? NameOf(Prose prose, Siren firm, IReadOnlyList<RoleWord> labels) =>
        prose
            .Sirens.Index()
            .Where(s => s.Item.Siren == firm)
            .Select(s => ProseNames.Find(prose, s.Index, labels))
            .FirstOrDefault(n => n is not null);

    private static void AddTheOther(Dictionary<Siren, PartyRole> roles, IReadOnlyList<Siren> firms)
    {
        Siren[] open = [.. firms.Where(f => !roles.ContainsKey(f))];
        if (firms.Count == 2 && open is [Siren other] && roles.Values.Single() is var told && IsSide(told))
        {
            roles[other] = told == PartyRole.Acquirer ? PartyRole.Target : PartyRole.Acquirer;
        }
    }

    private static Party Make(Siren firm, string? name, Dictionary<Siren, PartyRole> roles) =>
        new()
        {
            Role = roles.GetValueOrDefault(firm, PartyRole.Subject),
            Name = name ?? $"SIREN {firm}",
            Siren = firm,
            Person = PersonType.Legal,
            FromProse = true,
        };
}
