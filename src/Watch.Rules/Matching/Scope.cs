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
    private FirmList _firms = FirmList.Empty;
    private FirmHistory _history = FirmHistory.Empty;
    private RuleIndex? _rules;
    private TextScan? _texts;

    /// <summary>The notice.</summary>
    public Notice Notice { get; private set; } = null!;

    /// <summary>The firm the rule is judged for; null where it is about none.</summary>
    public Firm? Firm { get; private set; }

    /// <summary>The parties that clauses may be about: those that are the firm, or all.</summary>
    public IReadOnlyList<Party> Parties => Firm is null ? Notice.Parties : _ofFirm;

    /// <summary>The words of the notice, found once.</summary>
    public TextScan Texts => _texts ??= _rules!.Texts.Scan(Notice);

    /// <summary>The classifications of the notice that are symbols, read once.</summary>
    public IReadOnlyList<Classified> Classifications
    {
        get
        {
            if (_classifications.Count == 0)
            {
                for (int i = 0; i < Notice.Classifications.Count; i++)
                {
                    if (TechnologySymbol.TryParse(Notice.Classifications[i].Symbol, out TechnologySymbol? symbol))
                    {
                        _classifications.Add(new Classified(symbol, Notice.Classifications[i].Inventive));
                    }
                }
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
        (_texts, _rules, Firm, Notice) = (null, null, null, null!);
        _classifications.Clear();
        _ofFirm.Clear();
    }

    /// <summary>Goes on about one firm, or about none.</summary>
    public void Bind(Firm? firm)
    {
        Firm = firm;
        _ofFirm.Clear();
        for (int i = 0; firm is not null && i < Notice.Parties.Count; i++)
        {
            if (Notice.Parties[i].Siren == firm.Siren)
            {
                _ofFirm.Add(Notice.Parties[i]);
            }
        }
    }

    /// <summary>The firm of the list that a party is, on the day of publication.</summary>
    public Firm? FirmOf(Party party) =>
        party.Siren is { } siren && _firms.TryFind(siren, Notice.PublishedOn, out Firm? firm) ? firm : null;

    /// <summary>The last capital of a party that was published before this notice.</summary>
    public Money? CapitalBefore(Party party) => party.Siren is { } siren ? _history.CapitalBefore(siren, Notice) : null;

    /// <summary>Whether the texts agree with a query of the rules.</summary>
    public bool Agrees(Query query) => Texts.Agrees(_rules!.NumberOf(query));

    /// <summary>Where the texts agree with a query, or which of its words they hold.</summary>
    public string Excerpt(Query query) =>
        Agrees(query) ? string.Join(" … ", Texts.Spans(_rules!.NumberOf(query)).Select(s => s.Excerpt)) : QueryNearness.Of(query, Notice);
}

/// <summary>A classification that is a symbol.</summary>
internal readonly record struct Classified(TechnologySymbol Symbol, bool Inventive);
