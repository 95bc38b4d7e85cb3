using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Queries;
using Watch.Rules.Technologies;

namespace Watch.Rules.Matching;

/// <summary>What clauses may look at while one notice is judged: a scratch that is used again for the next.</summary>
internal sealed class Scope
{
    private readonly List<Classified> _classifications = [];
    private readonly List<Party> _ofFirm = [];
    private readonly List<NamedParty> _named = [];
    private readonly List<Party> _mentioned = [];
    private FirmList _firms = FirmList.Empty;
    private FirmHistory _history = FirmHistory.Empty;
    private RuleIndex? _rules;
    private TextScan? _texts;
    private bool _areNamesFound;

    public Notice Notice { get; private set; } = null!;

    /// <summary>The firm the rule is judged for; null where it is about none.</summary>
    public Firm? Firm { get; private set; }

    /// <summary>The parties that clauses may be about: those that are the firm, or all.</summary>
    public IReadOnlyList<Party> Parties => Firm is null ? AllParties : _ofFirm;

    /// <summary>The parties of the notice, or the firms that it mentions where it has none.</summary>
    public IReadOnlyList<Party> AllParties
    {
        get
        {
            if (Notice.Parties.Count > 0)
            {
                return Notice.Parties;
            }

            _ = Named;
            return _mentioned;
        }
    }

    /// <summary>The firms that it names without their number, found once.</summary>
    public IReadOnlyList<NamedParty> Named
    {
        get
        {
            if (!_areNamesFound)
            {
                _areNamesFound = true;
                FindNames();
            }

            return _named;
        }
    }

    /// <summary>Whether there is any text to find words or names in.</summary>
    public bool HasTexts
    {
        get
        {
            bool has = Notice.Text is not null || Notice.Parties.Count > 0;
            for (int i = 0; i < Notice.Events.Count && !has; i++)
            {
                has = Notice.Events[i].Label is not null;
            }

            return has;
        }
    }

    /// <summary>The words of the notice, found once.</summary>
    public TextScan Texts => _texts ??= _rules!.Texts.Scan(Notice);

    /// <summary>The classifications of the notice that are symbols, read once.</summary>
    public IReadOnlyList<Classified> Classifications
    {
        get
        {
            if (_classifications.Count == 0)
            {
                Classified.AddTo(_classifications, Notice);
            }

            return _classifications;
        }
    }

    public void Open(Notice notice, RuleIndex rules, FirmList firms, FirmHistory history)
    {
        (Notice, _rules, _firms, _history, Firm) = (notice, rules, firms, history, null);
    }

    public void Close()
    {
        _texts?.Dispose();
        (_texts, _rules, Firm, Notice, _areNamesFound) = (null, null, null, null!, false);
        _classifications.Clear();
        _ofFirm.Clear();
        _named.Clear();
        _mentioned.Clear();
    }

    /// <summary>Goes on about one firm, or about none.</summary>
    public void Bind(Firm? firm)
    {
        Firm = firm;
        _ofFirm.Clear();
        if (firm is null)
        {
            return;
        }

        IReadOnlyList<Party> all = AllParties;
        for (int i = 0; i < all.Count; i++)
        {
            if (Is(all[i], firm))
            {
                _ofFirm.Add(all[i]);
            }
        }
    }

    /// <summary>The firm of the list that a party is by a number other than a SIREN.</summary>
    public NumberedFirm? NumberedAs(Party party) => _firms.ByNumber(party, Notice.PublishedOn);

    /// <summary>The firm of the list that a party is, on the day of publication, by one of its numbers.</summary>
    public Firm? NumberedFirmOf(Party party) =>
        party.Siren is not { } siren ? NumberedAs(party)?.Firm
        : _firms.TryFind(siren, Notice.PublishedOn, out Firm? firm) ? firm
        : null;

    /// <summary>
    /// The firm of the list that a party is, on the day of publication: by its SIREN, or, where it has none, by its LEI, its ISIN or its
    /// name.
    /// </summary>
    public Firm? FirmOf(Party party) => NumberedFirmOf(party) ?? (party.Siren is null ? NamedAs(party)?.Firm : null);

    /// <summary>What a party without SIREN was recognised as: of several firms in one field, the one the rule is judged for.</summary>
    public NamedParty? NamedAs(Party party)
    {
        NamedParty? first = null;
        for (int i = 0; party.HasNameAlone && i < Named.Count; i++)
        {
            if (ReferenceEquals(Named[i].Party, party))
            {
                if (Named[i].Firm == Firm)
                {
                    return Named[i];
                }

                first ??= Named[i];
            }
        }

        return first;
    }

    /// <summary>
    /// The number that stands in the notice in place of the firm's SIREN, as in <c>LEI 9999…</c>; null where its SIREN does, or its name
    /// alone.
    /// </summary>
    public string? OtherNumber()
    {
        string? number = null;
        for (int i = 0; i < _ofFirm.Count; i++)
        {
            if (_ofFirm[i].Siren is not null)
            {
                return null;
            }

            number ??= NumberedAs(_ofFirm[i])?.NumberOf(_ofFirm[i]);
        }

        return number;
    }

    /// <summary>What the firm was recognised by; null where it is in the notice with a number, or the rule is about none.</summary>
    public Recognition? Recognition()
    {
        Recognition? best = null;
        for (int i = 0; i < _ofFirm.Count; i++)
        {
            if (_ofFirm[i].Siren is not null || NumberedAs(_ofFirm[i]) is not null)
            {
                return null;
            }

            Recognition by = NamedAs(_ofFirm[i])!.By;
            best = best is null || by.Score > best.Score ? by : best;
        }

        return best;
    }

    /// <summary>Why a party without SIREN is none of the firms, as far as its name tells.</summary>
    public string WhyNot(Party party)
    {
        string name = party.HasNameAlone ? NamedParties.Note(party, Notice.PublishedOn, _firms) : "no SIREN";
        string[] numbers = [.. new[] { Shown("LEI", party.Lei?.Value), Shown("ISIN", party.Isin?.Value) }.OfType<string>()];
        return numbers.Length == 0 ? name : $"{string.Join(", ", numbers)}: not on the list; {name}";
    }

    /// <summary>Why there is no party, as far as the text tells.</summary>
    public string WhyNoParty() => Firm is null && Notice.Parties.Count == 0 ? NamedParties.Note(Notice, _firms) : "no party";

    /// <summary>The notices of its chain of corrections, itself among them, the first first.</summary>
    public IReadOnlyList<Notice> Strand => _history.StrandOf(Notice);

    /// <summary>What was published in other matters of the firm that a party is; null where nobody has looked.</summary>
    public IReadOnlyList<PastNotice>? PastOf(Party party) => SirenOf(party) is { } siren ? _history.PastOf(siren) : null;

    /// <summary>The number of the firm that a party is, as far as the notice, or the list, tells it.</summary>
    public Siren? SirenOf(Party party) => party.Siren ?? NumberedAs(party)?.Firm.Siren ?? Firm?.Siren;

    /// <summary>The last capital of a party that was published before this notice.</summary>
    public Money? CapitalBefore(Party party) =>
        (party.Siren ?? NumberedAs(party)?.Firm.Siren) is { } siren ? _history.CapitalBefore(siren, Notice) : null;

    private bool Is(Party party, Firm firm) =>
        party.Siren is { } siren ? siren == firm.Siren
        : NumberedAs(party) is { } numbered ? numbered.Firm == firm
        : NamedAs(party)?.Firm == firm;

    private static string? Shown(string what, string? number) => number is null ? null : $"{what} {number}";

    private void FindNames()
    {
        NamedParties.Find(Notice, _firms, _named);
        for (int i = 0; Notice.Parties.Count == 0 && i < _named.Count; i++)
        {
            _mentioned.Add(_named[i].Party);
        }
    }

    /// <summary>Whether the texts agree with a query of the rules.</summary>
    public bool Agrees(Query query) => Texts.Agrees(_rules!.NumberOf(query));

    /// <summary>Where the texts agree with a query, or which of its words they hold.</summary>
    public string Excerpt(Query query) =>
        Agrees(query) ? string.Join(" … ", Texts.Spans(_rules!.NumberOf(query)).Select(s => s.Excerpt)) : QueryNearness.Of(query, Notice);
}
