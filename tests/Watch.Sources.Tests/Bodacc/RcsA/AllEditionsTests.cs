using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>The parser against a second, independent reading of 24 real editions.</summary>
public class AllEditionsTests(ITestOutputHelper output)
{
    private static readonly EventKind[] _structural =
    [
        EventKind.MergerProject,
        EventKind.UniversalTransfer,
        EventKind.DemergerProject,
        EventKind.AssetContribution,
    ];

    private static IEnumerable<(Notice Found, XPathNotice Expected)> Pairs => Editions.All.SelectMany(e => e.Pairs);

    [Fact]
    public void Every_notice_is_read_and_none_is_rejected()
    {
        Assert.Equal(24, Editions.All.Count);
        Assert.Empty(Editions.All.SelectMany(e => e.Parsed.OfType<Parsed.Rejected>()));
        Assert.Equal(39_992, Editions.All.Sum(e => e.Parsed.Count));
        Assert.Equal(39_992, Editions.All.Sum(e => e.Expected.Count));
        Assert.Equal(39_992, Pairs.Select(p => p.Found.Id).Distinct().Count());
    }

    [Fact]
    public void Ids_days_and_departements_are_those_of_the_second_reading() =>
        Same(
            p => $"{p.Found.Id} {p.Found.PublishedOn:yyyy-MM-dd} {p.Found.Departement}",
            p => $"{p.Expected.Id} {p.Expected.PublishedOn} {p.Expected.Departement}"
        );

    [Fact]
    public void Corrections_name_the_parents_of_the_second_reading()
    {
        Same(
            p => $"{p.Found.Type} {p.Found.Corrects}",
            p =>
                $"{p.Expected.Type switch { "annonce" => "Initial", "rectificatif" => "Rectifying", _ => "Annulling" }} {p.Expected.Parent}"
        );
        Assert.Equal(202, Pairs.Count(p => p.Found.Type == NoticeType.Rectifying));
        Assert.Equal(2, Pairs.Count(p => p.Found.Type == NoticeType.Annulling));
        Assert.Equal(204, Pairs.Count(p => p.Found.Corrects is not null));
    }

    [Fact]
    public void Every_act_has_an_event_that_belongs_to_it() =>
        Same(
            p =>
                p.Found.Events.Count == 0
                    ? ""
                    : p.Found.Events[0].Kind switch
                    {
                        EventKind.Creation => "creation",
                        EventKind.Registration => "immatriculation",
                        EventKind.SaleOfBusiness or EventKind.BusinessTransfer => "vente",
                        EventKind.MergerProject or EventKind.UniversalTransfer => "vente",
                        EventKind.DemergerProject or EventKind.AssetContribution => "vente",
                        EventKind other => other.ToString(),
                    },
            p => p.Found.Type == NoticeType.Annulling ? "" : p.Expected.Act
        );

    [Fact]
    public void Parties_stand_in_their_blocks_with_their_numbers_and_roles()
    {
        Same(
            p => string.Join(' ', p.Found.Parties.Where(q => !q.FromProse).Select(q => $"{Block(q, p.Found)}:{q.Siren}").Distinct()),
            p => string.Join(' ', p.Expected.Parties.Select(q => $"{Block(q, p)}:{q.Siren}").Distinct())
        );
        Assert.All(Pairs.SelectMany(p => p.Found.Parties), q => Assert.False(q.Person == PersonType.Natural && q.Seat is not null));
    }

    [Fact]
    public void Capitals_are_those_of_the_second_reading()
    {
        Same(
            p => string.Join('|', p.Found.Parties.Where(q => q.Capital is not null).Select(q => Printed(q.Capital!)).Distinct()),
            p => string.Join('|', p.Expected.Parties.Where(q => q.Capital.Length > 0).Select(q => q.Capital).Distinct())
        );
        Assert.Equal(22_618, Pairs.Sum(p => p.Found.Parties.Count(q => q.Capital is not null)));
    }

    [Fact]
    public void Every_valid_number_of_the_prose_of_a_merger_demerger_or_contribution_is_a_party()
    {
        Same(
            p => IsStructural(p.Found) ? string.Join(' ', SirensOf(p.Found)) : "",
            p =>
                IsStructural(p.Found)
                    ? string.Join(
                        ' ',
                        p.Expected.SirensOfProse()
                            .Concat(p.Expected.Parties.Select(q => q.Siren).OfType<string>())
                            .Distinct()
                            .Order(StringComparer.Ordinal)
                    )
                    : ""
        );
        Assert.Equal(913, Pairs.Sum(p => p.Found.Parties.Count(q => q.FromProse && q.Siren is not null)));
        Assert.Equal(
            4,
            Pairs.Sum(p => p.Found.Parties.Count(q => q is { FromProse: true, Siren: null, IsAbroad: true, Country: not null }))
        );
    }

    /// <summary>The number stands behind the label in this form, which the courts' software prints in 288 notices.</summary>
    [Fact]
    public void Roles_are_those_of_the_printed_form_of_mergers_and_demergers()
    {
        Regex form = new(
            @"Société (?<word>absorbante|absorbee|scindée|bénéficiaire)[^:]{0,60}: .{2,120}? Forme : .{5,400}?"
                + @" Numéro unique d'identification : (?<siren>\d{9}) Lieu"
        );
        int compared = 0;
        foreach ((Notice found, XPathNotice expected) in Pairs.Where(p => IsStructural(p.Found)))
        {
            foreach (Match match in form.Matches(expected.Prose.Replace('\u00A0', ' ')))
            {
                PartyRole role = match.Groups["word"].Value is "absorbante" or "bénéficiaire" ? PartyRole.Acquirer : PartyRole.Target;
                foreach (Party party in found.Parties.Where(p => p.Siren?.Value == match.Groups["siren"].Value))
                {
                    Assert.True(role == party.Role, $"{found.Id}: {party.Siren} is {party.Role} and not {role}");
                    compared++;
                }
            }
        }

        Assert.Equal(434, compared);
    }

    /// <summary>A merger is printed once for each firm, by two courts in two wordings: both have to tell the same story.</summary>
    [Fact]
    public void Both_notices_of_a_merger_tell_the_same_roles()
    {
        var twins = Pairs
            .Select(p => p.Found)
            .Where(IsStructural)
            .GroupBy(n => string.Join(' ', SirensOf(n)))
            .Where(g => g.Key.Length == 19 && g.Count() > 1)
            .ToArray();
        string[] apart =
        [
            .. twins
                .Where(g =>
                    g.SelectMany(n => n.Parties)
                        .Where(p => p.Siren is not null && p.Role is PartyRole.Acquirer or PartyRole.Target)
                        .GroupBy(p => p.Siren)
                        .Any(s => s.Select(p => p.Role).Distinct().Count() > 1)
                )
                .Select(g => string.Join(' ', g.Select(n => n.Id))),
        ];
        output.WriteLine($"{apart.Length} of {twins.Length} differ: {string.Join(", ", apart)}");
        Assert.True(twins.Length > 350 && apart.Length * 50 < twins.Length);
    }

    [Fact]
    public void Kinds_are_counted()
    {
        Dictionary<EventKind, int> kinds = Pairs.SelectMany(p => p.Found.Events).CountBy(e => e.Kind).ToDictionary();
        foreach ((EventKind kind, int count) in kinds.OrderByDescending(k => k.Value))
        {
            output.WriteLine($"{count, 6} {kind}");
        }

        Assert.Equal(33_577, kinds[EventKind.Creation]);
        Assert.Equal(3_052, kinds[EventKind.Registration]);
        Assert.Equal(
            3_361,
            kinds[EventKind.SaleOfBusiness]
                + kinds[EventKind.MergerProject]
                + kinds[EventKind.DemergerProject]
                + kinds[EventKind.AssetContribution]
                + kinds[EventKind.UniversalTransfer]
                + kinds[EventKind.BusinessTransfer]
        );
    }

    [Fact]
    public void Every_category_has_a_row_in_the_documentation_that_lists_its_kinds()
    {
        Dictionary<string, string[]> rows = Rows(columns: 3).ToDictionary(r => $"{r[0]} {r[1]}", r => r[2].Split(", "));
        foreach (
            (string category, EventKind kind) in Pairs
                .Where(p => p.Found.Events.Count > 0)
                .Select(p => ($"{p.Expected.Act} {p.Expected.Category}", p.Found.Events[0].Kind))
                .Distinct()
        )
        {
            Assert.Contains(kind.ToKebabCase(), rows[category]);
        }
    }

    [Fact]
    public void Whatever_has_no_kind_of_its_own_is_listed_in_the_documentation()
    {
        string[] listed = [.. Rows(columns: 1).Select(r => r[0])];
        NoticeEvent[] other = [.. Pairs.SelectMany(p => p.Found.Events).Where(e => e.Kind == EventKind.OtherLegalNotice)];
        Assert.All(other, e => Assert.Contains(e.Label, listed));
        Assert.NotEmpty(other);
    }

    [Fact]
    public void Warnings_are_those_that_the_documentation_counts()
    {
        Parsed.Accepted[] read = [.. Editions.All.SelectMany(e => e.Parsed.OfType<Parsed.Accepted>())];
        string[] found =
        [
            .. from accepted in read
            from code in accepted.Warnings.Select(w => w.Code).Distinct()
            group accepted by code into notices
            orderby notices.Key
            select string.Create(
                CultureInfo.InvariantCulture,
                $"{notices.Key} {notices.Count()} {100m * notices.Count() / read.Length:0.000} %"
            ),
        ];
        Assert.Equal(Rows(columns: 4).Where(r => r[1].All(char.IsAsciiDigit)).Select(r => $"{r[0].Trim('`')} {r[1]} {r[2]}"), found);
    }

    private static void Same(
        Func<(Notice Found, XPathNotice Expected), string> found,
        Func<(Notice Found, XPathNotice Expected), string> expected
    )
    {
        string[] different =
        [
            .. Pairs
                .Select(p => (p.Found.Id, Found: found(p), Expected: expected(p)))
                .Where(d => d.Found != d.Expected)
                .Select(d => $"{d.Id}: [{d.Found}] for [{d.Expected}]"),
        ];
        Assert.True(different.Length == 0, $"{different.Length} differ:\n{string.Join('\n', different.Take(20))}");
    }

    private static IEnumerable<string[]> Rows(int columns) =>
        from line in File.ReadLines(Repository.PathTo("docs", "sources", "bodacc.md"))
        where line.StartsWith("| ", StringComparison.Ordinal)
        let cells = line.Trim('|', ' ').Split(" | ")
        where cells.Length == columns
        select cells;

    /// <summary>In a merger the roles are told by the prose and do not tell the blocks.</summary>
    private static string Block(Party party, Notice notice) =>
        party.Role switch
        {
            PartyRole.PreviousOperator => "before",
            _ when IsStructural(notice) => "any",
            PartyRole.Buyer or PartyRole.Subject => party.Role.ToString(),
            PartyRole.Seller => "Seller",
            PartyRole other => other.ToString(),
        };

    private static string Block(XPathParty party, (Notice Found, XPathNotice Expected) pair) =>
        party.Block switch
        {
            "precedentExploitantPM" or "precedentExploitantPP" => "before",
            _ when IsStructural(pair.Found) => "any",
            "precedentProprietairePM" or "precedentProprietairePP" => "Seller",
            _ => pair.Expected.Act == "vente" ? "Buyer" : "Subject",
        };

    private static string Printed(Capital capital) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{capital.Amount?.Amount:0.00##} {capital.Amount?.Currency} {capital.Variable} {capital.Minimum?.Amount:0.00##}"
        );

    private static bool IsStructural(Notice notice) => notice.Events.Count > 0 && _structural.Contains(notice.Events[0].Kind);

    private static IEnumerable<string> SirensOf(Notice notice) =>
        notice.Parties.Select(p => p.Siren).OfType<Siren>().Select(s => s.Value).Distinct().Order(StringComparer.Ordinal);
}
