using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>A name where it stands in a text: what speaks for the firm and what against it, with the words that say so.</summary>
internal sealed class TextScene(TextEntry entry, IReadOnlyList<TextWord> words, int at)
{
    // Words before and after that can tell what a name means.
    private const int Window = 14;
    private const int StreetReach = 3;

    private static readonly HashSet<string> _streets = Set(
        "rue place avenue boulevard impasse square quai chemin stade college lycee ecole salle chateau pont rond-point giratoire gare station quartier theatre cinema hopital saint sainte");

    private static readonly HashSet<string> _particles = Set("de du d des la le les van von di da");

    private readonly int _end = at + entry.Words.Length;
    private readonly List<(TextFeature Feature, string Seen)> _found = [];

    /// <summary>Whether the text around is all in capitals.</summary>
    private bool IsCapitals { get; } = !words.Skip(Math.Max(0, at - Window)).Take(2 * Window).Any(w => w.Case is Casing.Lower);

    private bool IsEveryday => entry.AllEveryday && (entry.Telling < 2 || HasLowerWord || IsCapitals);

    private bool HasLowerWord => Enumerable.Range(0, entry.Words.Length).Any(i => entry.Kinds[i] is not WordKind.Stop && words[at + i].Case is Casing.Lower);

    /// <summary>Looks at all of it.</summary>
    public IReadOnlyList<(TextFeature Feature, string Seen)> Look(IEnumerable<TextEntry> others)
    {
        Note(IsEveryday ? TextFeature.Everyday : TextFeature.Distinctive, true, string.Join(' ', entry.Words));
        Note(TextFeature.Shortened, entry.IsShortened, entry.Name.Text);
        LookAtCasing();
        LookBefore();
        LookAfter();
        LookAround();
        string? other = others.FirstOrDefault(o => o.Firm.Id == entry.Firm.Id && o != entry && !o.AllEveryday)?.Name.Text;
        Note(TextFeature.OtherName, other is not null, other ?? "");
        return _found;
    }

    private void LookAtCasing()
    {
        bool first = true;
        for (int i = 0; i < entry.Words.Length; i++)
        {
            bool tells = entry.Kinds[i] is WordKind.Word or WordKind.FirstName or WordKind.Ordinary;
            if (entry.Kinds[i] is not WordKind.Stop && (first || tells))
            {
                Note(TextFeature.LowerCase, words[at + i].Case is Casing.Lower, words[at + i].Folded);
                first = false;
            }
        }

        Note(TextFeature.NoCasing, IsEveryday && (IsCapitals || words[at].Before is Border.Sentence), words[at].Folded);
    }

    private void LookBefore()
    {
        int before = at - 1;
        if (before < 0 || words[at].Before is Border.Sentence)
        {
            return;
        }

        TextWord last = words[before];
        bool open = words[at].Before is Border.Open;
        Note(TextFeature.Employer, open && last.Folded is "chez", last.Folded);
        Note(TextFeature.Hyphenated, words[at].Before is Border.Hyphen && (IsEveryday || last.Case is Casing.Lower), last.Folded);
        int person = open && _particles.Contains(last.Folded) && words[before].Before is Border.Open ? before - 1 : before;
        bool isPerson = open && entry.Telling == 1 && person >= 0 && words[person].Case is not Casing.Lower && EverydayWords.IsFirstName(words[person].Folded);
        Note(TextFeature.FirstNameBefore, isPerson, isPerson ? words[person].Folded : "");
        for (int i = before; i >= Math.Max(0, at - StreetReach) && words[i + 1].Before is Border.Open or Border.Hyphen; i--)
        {
            if (_streets.Contains(words[i].Folded))
            {
                Note(TextFeature.StreetBefore, true, words[i].Folded);
                return;
            }

            if (!_particles.Contains(words[i].Folded))
            {
                return;
            }
        }
    }

    private void LookAfter()
    {
        if (_end >= words.Count)
        {
            return;
        }

        TextWord next = words[_end];
        Note(TextFeature.Hyphenated, next.Before is Border.Hyphen && (IsEveryday || next.Case is Casing.Lower), next.Folded);
        if (next.Before is not Border.Open)
        {
            return;
        }

        bool isForm = next.Case is not Casing.Lower && FormFinder.IsForm(next.Folded);
        Note(TextFeature.LegalForm, isForm, next.Folded);
        bool isVerb = next.Case is Casing.Lower && NewsWords.IsCorporateVerb(next.Folded);
        Note(TextFeature.Verb, isVerb, next.Folded);
        bool isName = next.Case is Casing.Capitalised or Casing.Capitals
            && !isForm
            && !IsCapitals
            && !next.Folded.AsSpan().ContainsAnyInRange('0', '9')
            && WordKinds.Of(next.Folded, Stem.Of(next.Folded)) is WordKind.Word or WordKind.FirstName or WordKind.Ordinary;
        Note(TextFeature.Extended, isName, next.Folded);
    }

    private void LookAround()
    {
        int start = Math.Max(0, at - Window);
        int end = Math.Min(words.Count, _end + Window);
        HashSet<string> near = new(StringComparer.Ordinal);
        for (int i = start; i < end; i++)
        {
            if (i < at || i >= _end)
            {
                near.Add(words[i].Folded);
            }
        }

        Note(TextFeature.Business, near.FirstOrDefault(NewsWords.IsBusiness));
        Note(TextFeature.Sector, entry.Firm.Sectors.FirstOrDefault(s => AllNear(s, near)));
        Note(TextFeature.Place, entry.Firm.Places.Select(p => p.City).OfType<string>().FirstOrDefault(c => AllNear(c, near)));
        Note(TextFeature.Officer, entry.Firm.Officers.FirstOrDefault(o => AllNear(o, near)));
        Note(TextFeature.Group, entry.Firm.Group is { } group && AllNear(group, near) ? group : null);
    }

    private static bool AllNear(string text, HashSet<string> near)
    {
        IReadOnlyList<NameWord> parts = new WordSplitter(text).Split();
        return parts.Count > 0 && parts.All(p => near.Contains(p.Text));
    }

    private void Note(TextFeature feature, string? seen) => Note(feature, seen is not null, seen ?? "");

    private void Note(TextFeature feature, bool holds, string seen)
    {
        if (holds && !_found.Exists(f => f.Feature == feature))
        {
            _found.Add((feature, seen));
        }
    }

    private static HashSet<string> Set(string list) => [.. WordKinds.Split(list)];
}
