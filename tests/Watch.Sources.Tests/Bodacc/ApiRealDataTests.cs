using System.Text.Json;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

/// <summary>Records and pages of the interface as they were saved from it.</summary>
public class ApiRealDataTests
{
    [Theory]
    [InlineData(
        "B20260165470 radiation Subject:512|B2026016595 radiation Subject:773|B202601651276 radiation Subject:998",
        "b",
        "explorateur-naf_radiations_limit3.json"
    )]
    [InlineData(
        "A202601651979 insolvency-other Debtor:701|A202601651905 insolvency-plan Debtor:136|A202601651809 "
            + "insolvency-opening Debtor:921",
        "pcl",
        "explorateur-naf_procedures_collectives_limit3.json"
    )]
    [InlineData(
        "B202601212014 capital-change Subject:534|B202302491051 dissolution,universal-transfer Target:180,Acquirer:916",
        "api",
        "api-v2.1-modifications.json"
    )]
    [InlineData(
        "B20220227446 radiation Subject:145|C202200902528 accounts-filed Subject:145|C202101554392 accounts-filed " + "Subject:145",
        "api-v1",
        "bodacc.json"
    )]
    public void Whole_documents_are_read_with_their_kinds_and_parties(string expected, params string[] path) =>
        Assert.Equal(expected, string.Join('|', Read(path).Select(Describe)));

    [Fact]
    public void Quoted_records_are_read_as_far_as_they_go()
    {
        using JsonDocument document = JsonDocument.Parse(
            File.ReadAllText(RealData.Require("bodacc", "b", "api-records-2025-2026.transcribed.json"))
        );
        Notice[] notices =
        [
            .. document
                .RootElement.GetProperty("records")
                .EnumerateArray()
                .Select(r => r.GetProperty("kept"))
                .Where(k => k.TryGetProperty("id", out _))
                .SelectMany(k => Reading.Api.Read(k.GetRawText()))
                .Select(p => Assert.IsType<Parsed.Accepted>(p).Notice),
        ];
        Assert.Equal(
            "B2026018581 officer-change Subject:235|B202601858 radiation Subject:237|A202501042956 other-legal-notice |"
                + "B202600693010 capital-change Subject:969|B202600732596 officer-change Subject:317|B202501222451 "
                + "other-legal-notice Subject:534",
            string.Join('|', notices.Select(Describe))
        );
        Assert.Equal(new Money(160948000m, "EUR"), Assert.Single(notices[^1].Parties).Capital?.Amount);
    }

    [Fact]
    public void Sales_name_every_number_of_the_register_column_on_its_side()
    {
        string[] files =
        [
            .. Directory
                .EnumerateFiles(RealData.Require("bodacc", "api"))
                .Where(f =>
                    !f.Contains("enrichissement", StringComparison.Ordinal) && !f.Contains("modifications", StringComparison.Ordinal)
                ),
        ];
        Assert.Equal(11, files.Length);
        Dictionary<string, int> kinds = [];
        foreach (string file in files)
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            JsonElement[] records = [.. document.RootElement.EnumerateArray()];
            IReadOnlyList<Parsed> read = Reading.Api.Read(File.ReadAllBytes(file));
            Assert.Equal(records.Length, read.Count);
            foreach ((JsonElement record, Parsed parsed) in records.Zip(read))
            {
                Notice notice = Assert.IsType<Parsed.Accepted>(parsed).Notice;
                string[] registered =
                [
                    .. record
                        .GetProperty("registre")
                        .EnumerateArray()
                        .Select(n => n.GetString()!.Replace(" ", "", StringComparison.Ordinal))
                        .Distinct(StringComparer.Ordinal),
                ];
                Assert.Empty(registered.Except(notice.Parties.Select(p => p.Siren?.Value ?? "")));
                Assert.DoesNotContain(notice.Parties, p => p.Role == PartyRole.Subject && !p.FromProse);
                kinds[notice.Events[0].Kind.ToKebabCase()] = kinds.GetValueOrDefault(notice.Events[0].Kind.ToKebabCase()) + 1;
            }
        }

        Assert.Equal(
            "asset-contribution 3, sale-of-business 30",
            string.Join(", ", kinds.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key} {k.Value}"))
        );
    }

    [Fact]
    public void Deposits_are_read_whatever_the_order_of_their_members()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(RealData.Require("bodacc", "c", "api-depot.transcribed.json")));
        string[] deposits =
        [
            .. document
                .RootElement.GetProperty("depotRaw")
                .EnumerateArray()
                .Select(d => Reading.Api.ReadOne(ApiV21ParserTests.Record("dpc", ("depot", d.GetString()))).Notice.Events[0])
                .Select(e => $"{e.Kind.ToKebabCase()} {e.On:yyyy-MM-dd} {e.Label}"),
        ];
        Assert.Equal(
            ["accounts-filed 2024-08-31 Comptes annuels et rapports", "accounts-filed 2025-12-31 Comptes annuels et rapports"],
            deposits
        );
    }

    private static Notice[] Read(IEnumerable<string> path) =>
        [
            .. Reading
                .Api.Read(File.ReadAllBytes(RealData.Require(["bodacc", .. path])))
                .Select(p => Assert.IsType<Parsed.Accepted>(p).Notice),
        ];

    private static string Describe(Notice notice) =>
        $"{notice.Id} {string.Join(',', notice.Events.Select(e => e.Kind.ToKebabCase()))} "
        + $"{string.Join(',', notice.Parties.Select(p => $"{p.Role}:{Last(p.Siren)}"))}";

    // The firms are real, and are named here no further than a reader needs to tell them apart.
    private static string Last(Siren? siren) => siren?.Value[^3..] ?? "";
}
