using System.Text.Json;
using System.Xml.Linq;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

/// <summary>
/// Two whole editions of 2008, kept as trees in which siblings of one name stand together: where there is one debtor, the
/// published order is certain and the file can be written again.
/// </summary>
public class PclRealDataTests(ITestOutputHelper output)
{
    private static readonly string[] _persons = ["personneMorale", "personnePhysique"];

    private static readonly string[] _order =
    [
        "typeAnnonce",
        "nojo",
        "numeroAnnonce",
        "numeroDepartement",
        "tribunal",
        "identifiantClient",
        "personneMorale",
        "personnePhysique",
        "numeroImmatriculation",
        "nonInscrit",
        "inscriptionRM",
        "enseigne",
        "activite",
        "adresse",
        "jugement",
        "parutionAvisPrecedent",
    ];

    [Theory]
    [InlineData("PCL_REDIFF_20080009.xmltodict.json")]
    [InlineData("PCL_REDIFF_20080085.xmltodict.json")]
    public void Every_notice_of_one_debtor_keeps_its_id_judgment_day_and_number(string file)
    {
        (JsonElement edition, JsonElement[] annonces) = Load(file);
        JsonElement[] single = [.. annonces.Where(a => Persons(a) == 1)];
        IReadOnlyList<Parsed> read = Reading.Pcl.Read(Write(edition, single));
        Assert.Equal(single.Length, read.Count);
        foreach ((JsonElement annonce, Parsed parsed) in single.Zip(read))
        {
            Notice notice = Assert.IsType<Parsed.Accepted>(parsed).Notice;
            JsonElement judgment = annonce.GetProperty("jugement");
            int number = int.Parse(Text(annonce, "numeroAnnonce")!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal($"A{Text(edition, "parution")}{number}", notice.Id);
            bool annuls = annonce.GetProperty("typeAnnonce").TryGetProperty("annulation", out _);
            Assert.Equal(
                annuls ? [] : [(Text(judgment, "nature"), Text(judgment, "date") is null)],
                notice.Events.Select(e => (e.Label, e.On is null))
            );
            Assert.Equal(Number(annonce), Assert.Single(notice.Parties).Siren?.Value);
        }
    }

    [Fact]
    public void Every_nature_stands_in_the_table_and_gives_these_kinds()
    {
        List<(string Family, Parsed.Accepted Read)> all = [];
        foreach (string file in new[] { "PCL_REDIFF_20080009.xmltodict.json", "PCL_REDIFF_20080085.xmltodict.json" })
        {
            (JsonElement edition, JsonElement[] annonces) = Load(file);
            all.AddRange(
                annonces
                    .Zip(Reading.Pcl.Read(Write(edition, annonces)).Cast<Parsed.Accepted>())
                    .Select(p => (Text(p.First.GetProperty("jugement"), "famille")!, p.Second))
            );
        }

        Assert.Equal(1057, all.Count);
        Assert.Equal(["A200800691725"], all.Where(a => a.Read.Notice.Type == NoticeType.Annulling).Select(a => a.Read.Notice.Corrects));
        all.RemoveAll(a => a.Read.Notice.Type == NoticeType.Annulling);
        foreach (
            var group in all.GroupBy(a =>
                    (a.Family, a.Read.Notice.Events[0].Label, a.Read.Notice.Events[0].Kind, a.Read.Notice.Events[0].Procedure)
                )
                .OrderByDescending(g => g.Count())
        )
        {
            output.WriteLine(
                $"{group.Count(), 5}  {group.Key.Kind.ToKebabCase()} {group.Key.Procedure!.Value.ToKebabCase()}  "
                    + $"{group.Key.Family} / {group.Key.Label}"
            );
        }

        Assert.DoesNotContain(all.SelectMany(a => a.Read.Warnings), w => w.Code == "unknown-category");
        Assert.Equal(
            "insolvency-closing 342, insolvency-conversion 60, insolvency-opening 385, insolvency-other 218, insolvency-plan 51",
            string.Join(
                ", ",
                all.GroupBy(a => a.Read.Notice.Events[0].Kind.ToKebabCase())
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => $"{g.Key} {g.Count()}")
            )
        );
        Assert.Equal(1038, all.Count(a => a.Read.Notice.Events[0].On is not null));
        Assert.Equal(
            ["A200800682651"],
            all.SelectMany(a => a.Read.Warnings).Where(w => w.Code == "parent-on-initial").Select(w => w.Detail)
        );
    }

    [Fact]
    public void The_judgments_transcribed_since_2009_have_a_kind_without_a_warning()
    {
        using JsonDocument document = JsonDocument.Parse(
            File.ReadAllText(RealData.Require("bodacc", "pcl", "judgments-2009-2026.transcribed.json"))
        );
        JsonElement[] whole = [.. document.RootElement.GetProperty("records").EnumerateArray().Where(r => r.TryGetProperty("id", out _))];
        Assert.NotEmpty(whole);
        string kinds = string.Join(
            ", ",
            whole.Select(record =>
            {
                Dictionary<string, object?> columns = record
                    .EnumerateObject()
                    .ToDictionary(p => p.Name, p => (object?)(p.Name == "jugement" ? p.Value.GetRawText() : p.Value));
                columns["familleavis"] = "collective";
                Parsed.Accepted read = Reading.Api.ReadOne(JsonSerializer.Serialize(columns));
                Assert.DoesNotContain(read.Warnings, w => w.Code == "unknown-category");
                Assert.Equal(record.GetProperty("id").GetString(), read.Notice.Id);
                Assert.NotNull(read.Notice.Events[0].On);
                return read.Notice.Events[0].Kind.ToKebabCase();
            })
        );
        Assert.Equal(
            "insolvency-conversion, insolvency-opening, insolvency-other, insolvency-opening, insolvency-opening, insolvency-closing",
            kinds
        );
    }

    [Fact]
    public void The_complements_transcribed_since_2009_are_told_by_their_words()
    {
        using JsonDocument document = JsonDocument.Parse(
            File.ReadAllText(RealData.Require("bodacc", "pcl", "judgments-2009-2026.transcribed.json"))
        );
        string[] wordings =
        [
            .. document
                .RootElement.GetProperty("records")
                .EnumerateArray()
                .Where(r => r.TryGetProperty("complementWordings", out _))
                .SelectMany(r => r.GetProperty("complementWordings").EnumerateArray())
                .Select(w => w.GetString()!),
        ];
        Assert.Equal(10, wordings.Length);
        Assert.All(
            wordings,
            wording =>
                Assert.NotEqual(
                    EventKind.InsolvencyOther,
                    Watch.Sources.Bodacc.Pcl.JudgmentKinds.Read(null, "Autre jugement et ordonnance", wording).Kind
                )
        );
    }

    private static (JsonElement Edition, JsonElement[] Annonces) Load(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(RealData.Require("bodacc", "pcl", file)));
        JsonElement edition = document.RootElement.GetProperty("PCL_REDIFF").Clone();
        return (edition, [.. edition.GetProperty("annonces").GetProperty("annonce").EnumerateArray()]);
    }

    private static int Persons(JsonElement annonce) =>
        _persons.Sum(p =>
            annonce.TryGetProperty(p, out JsonElement found)
                ? found.ValueKind == JsonValueKind.Array
                    ? found.GetArrayLength()
                    : 1
                : 0
        );

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement found) ? found.GetString() : null;

    private static string? Number(JsonElement annonce)
    {
        string? rcs = annonce.TryGetProperty("numeroImmatriculation", out JsonElement entry)
            ? Text(entry, "numeroIdentificationRCS")
            : null;
        string? rm = annonce.TryGetProperty("inscriptionRM", out JsonElement craft) ? Text(craft, "numeroIdentificationRM") : null;
        return Siren.TryParse(rcs, out Siren siren) || Siren.TryParse(rm, out siren) ? siren.Value : null;
    }

    private static string Write(JsonElement edition, IEnumerable<JsonElement> annonces) =>
        new XElement(
            "PCL_REDIFF",
            new XElement("parution", Text(edition, "parution")),
            new XElement("dateParution", Text(edition, "dateParution")),
            new XElement("annonces", annonces.Select(a => new XElement("annonce", _order.SelectMany(name => ToElements(a, name)))))
        ).ToString();

    private static IEnumerable<XElement> ToElements(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out JsonElement found))
        {
            yield break;
        }

        foreach (JsonElement item in found.ValueKind == JsonValueKind.Array ? found.EnumerateArray().ToArray() : [found])
        {
            yield return item.ValueKind == JsonValueKind.Object
                ? new XElement(name, item.EnumerateObject().SelectMany(p => ToElements(item, p.Name)))
                : new XElement(name, item.GetString());
        }
    }
}
