using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>
/// Puts a fiche together: a function of the notices that count alone. What a notice says of another party than the firm is none of its
/// facts.
/// </summary>
public static class FicheBuilder
{
    /// <param name="notices">Those that name the firm, and those on patents that it applied for, held or holds, in order.</param>
    /// <param name="ownership">Who is above the firm and below it; null where nothing is known of that.</param>
    public static Fiche Of(FicheSubject subject, IReadOnlyList<EffectiveNotice> notices, FicheOwnership? ownership = null)
    {
        EffectiveNotice[] naming = [.. notices.Where(n => n.Last.Parties.Any(subject.Is))];
        OwnPart[] own = [.. naming.SelectMany(n => n.Last.Parties.Where(subject.Is).Select(p => new OwnPart(n, p)))];

        // What registers of patents print of a firm may be years old.
        OwnPart[] legal = [.. own.Where(o => o.Notice.Patent is null)];
        IReadOnlyList<FicheName> names = FicheNames.Of(legal);
        return new Fiche
        {
            Siren = subject.Siren,
            Name = names.FirstOrDefault(n => n.Kind == FicheNameKind.Legal)?.Text ?? own.LastOrDefault().Party?.Name,
            Leis = [.. subject.Leis],
            Isins = [.. subject.Isins],
            Notices = naming.Length,
            FirstOn = naming.Length == 0 ? null : naming.Min(n => n.First.PublishedOn),
            LastOn = naming.Length == 0 ? null : naming.Max(n => n.Last.PublishedOn),
            Names = names,
            LegalForms = Forms(legal),
            Capitals = FicheCapitals.Of(legal),
            Officers = FicheOfficers.Of(legal),
            Seats = Seats(legal),
            Activities = Values(legal, p => p.Activity, EventKind.ActivityChange),
            Ownership = ownership,
            Procedures = FicheProcedures.Of(naming, subject),
            Patents = FichePatents.Of(notices, subject),
            Accounts = FicheEvents.Of(naming, subject, FicheTopic.Accounts),
            Establishments = FicheEvents.Of(naming, subject, FicheTopic.Establishments),
            Others = FicheEvents.Of(naming, subject, FicheTopic.Others),
        };
    }

    private static IReadOnlyList<FicheValue> Values(OwnPart[] own, Func<Party, string?> value, EventKind? before) =>
        FicheParts.Successive(
            own.Where(o => !string.IsNullOrWhiteSpace(value(o.Party)))
                .Select(o => (value(o.Party)!, (Place?)null, before is { } kind ? o.Before(kind) : null, o.Reference))
        );

    // Two that are not the same in code and words are another form; what is told of them is words alone.
    private static IReadOnlyList<FicheValue> Forms(OwnPart[] own) =>
        [
            .. FicheParts
                .Successive(
                    own.Where(o => !string.IsNullOrWhiteSpace(o.Party.LegalForm))
                        .Select(o => (o.Party.LegalForm!, (Place?)null, (string?)null, o.Reference)),
                    LegalForms.AreSame,
                    LegalForms.Finer
                )
                .Select(v => v with { Text = LegalForms.InWords(v.Text), Before = v.Before is { } was ? LegalForms.InWords(was) : null }),
        ];

    private static IReadOnlyList<FicheValue> Seats(OwnPart[] own) =>
        FicheParts.Successive(
            own.Where(o => o.Party is { Person: not PersonType.Natural, Seat: { } seat } && TextOf(seat).Length > 0)
                .Select(o => (TextOf(o.Party.Seat!), (Place?)o.Party.Seat, o.Before(EventKind.SeatTransfer), o.Reference))
        );

    private static string TextOf(Place seat) =>
        string.Join(' ', new[] { seat.PostalCode, seat.City, seat.Country }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
