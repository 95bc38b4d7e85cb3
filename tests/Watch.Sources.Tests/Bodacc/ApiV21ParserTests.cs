using System.Text.Json;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

public class ApiV21ParserTests
{
    private const string Forges = """
        {"personne": {"typePersonne": "pm", "numeroImmatriculation": {"numeroIdentification": "999 001 373", "codeRCS": "RCS",
        "nomGreffeImmat": "Thiers"},
        "denomination": "FORGES DU FOREZ", "formeJuridique": "SAS", "capital": {"montantCapital": "800000.00", "devise": "EUR"},
        "adresseSiegeSocial": {"nomVoie": "rue des Marteaux", "codePostal": "63600", "ville": "Ambert"}}}
        """;

    [Fact]
    public void A_page_an_array_and_one_record_give_the_same_notices()
    {
        string record = Record("modification", ("modificationsgenerales", """{"descriptif": "Modification survenue sur le capital."}"""));
        IReadOnlyList<Parsed> page = Reading.Api.Read($$"""{"total_count": 1, "results": [{{record}}]}""");
        IReadOnlyList<Parsed> array = Reading.Api.Read($"[{record}]");
        IReadOnlyList<Parsed> one = Reading.Api.Read(record);
        string expected = NoticeJson.Write(Assert.IsType<Parsed.Accepted>(Assert.Single(page)).Notice);
        Assert.Equal(expected, NoticeJson.Write(Assert.IsType<Parsed.Accepted>(Assert.Single(array)).Notice));
        Assert.Equal(expected, NoticeJson.Write(Assert.IsType<Parsed.Accepted>(Assert.Single(one)).Notice));
    }

    [Fact]
    public void Documents_are_told_by_the_names_of_their_first_members()
    {
        Assert.True(Recognised("total_count", "results"));
        Assert.True(Recognised("id", "publicationavis", "parution"));
        Assert.True(Recognised("nhits", "parameters", "records"));
        Assert.False(Recognised("siren", "name"));
        Assert.False(Reading.Api.Recognises(new DocumentHead("x.xml", "RCS-A_IMMAT", [])));
    }

    [Fact]
    public void A_modification_is_read_as_in_the_bulk()
    {
        Notice notice = One(
            "modification",
            ("modificationsgenerales", """{"descriptif": "modification survenue sur le capital (augmentation)"}""")
        );
        Assert.Equal(("B20260153470", "rcs-b", NoticeType.Initial), (notice.Id, notice.Family, notice.Type));
        Assert.Equal(new DateOnly(2026, 8, 13), notice.PublishedOn);
        NoticeEvent change = Assert.Single(notice.Events);
        Assert.Equal((EventKind.CapitalChange, CapitalDirection.Increase), (change.Kind, change.CapitalDirection));
        Party subject = Assert.Single(notice.Parties);
        Assert.Equal((PartyRole.Subject, PersonType.Legal, "999001373"), (subject.Role, subject.Person, subject.Siren?.Value));
        Assert.Equal(new Money(800000m, "EUR"), subject.Capital?.Amount);
        Assert.Equal(new Place("63600", "Ambert"), subject.Seat);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("""{"commentaire": "Radiation d'office"}""", "Radiation d'office", null)]
    [InlineData("""{"radiationPM": "O"}""", null, null)]
    [InlineData("""{"dateCessationActivitePP": "2026-06-30"}""", null, "2026-06-30")]
    [InlineData("""{"radiationPP": {"dateCessationActivitePP": "2026-06-30"}, "commentaire": "Cessation"}""", "Cessation", "2026-06-30")]
    public void A_radiation_is_one_in_each_of_its_shapes(string? column, string? label, string? on)
    {
        NoticeEvent radiation = Assert.Single(One("radiation", ("radiationaurcs", column)).Events);
        Assert.Equal(EventKind.Radiation, radiation.Kind);
        Assert.Equal(label, radiation.Label);
        Assert.Equal(on, radiation.On?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(
        """{"personne": {"typePersonne": "pp", "nom": "CHARBON", "prenom": ["Léon", "Paul"], "inscriptionRM": """
            + """{"numeroIdentificationRM": "999 002 744"}}}""",
        "CHARBON Léon Paul:999002744"
    )]
    [InlineData(
        """{"personne": [{"typePersonne": "pp", "nom": "BRUNEL", "prenom": "Odette", "nonInscrit": "N"}, """
            + """{"typePersonne": "pm", "denomination": "ENCLUME", "numeroImmatriculation": {"numeroIdentification": "999 002 """
            + """744"}}]}""",
        "BRUNEL Odette:|ENCLUME:999002744"
    )]
    [InlineData(
        """[{"personne": {"personneMorale": {"denomination": "ENCLUME", "nonInscrit": "RCS non inscrit."}}}, {"personne": """
            + """[{"typePersonne": "pm", "denomination": "SOUFFLET"}]}]""",
        "ENCLUME:|SOUFFLET:"
    )]
    public void Persons_come_as_one_as_many_and_wrapped(string column, string expected)
    {
        Notice notice = One(
            "collective",
            ("listepersonnes", column),
            ("jugement", """{"nature": "Jugement arrêtant un plan de cession", "date": "10 décembre 2009"}""")
        );
        Assert.Equal(expected, string.Join('|', notice.Parties.Select(p => $"{p.Name}:{p.Siren}")));
        Assert.All(notice.Parties, p => Assert.Equal(PartyRole.Debtor, p.Role));
        Assert.Equal((EventKind.InsolvencyPlan, new DateOnly(2009, 12, 10)), (notice.Events[0].Kind, notice.Events[0].On!.Value));
    }

    [Theory]
    [InlineData("""["999001373", "999 001 373"]""")]
    [InlineData("\"999001373,999 001 373\"")]
    public void Without_persons_the_register_column_says_whom_it_is_about(string registre)
    {
        Notice notice = One(
            "collective",
            ("listepersonnes", null),
            ("jugement", """{"nature": "Jugement d'ouverture de liquidation judiciaire"}"""),
            ("+registre", registre),
            ("commercant", "ENCLUME")
        );
        Party debtor = Assert.Single(notice.Parties);
        Assert.Equal(
            (PartyRole.Debtor, PersonType.Unknown, "ENCLUME", "999001373"),
            (debtor.Role, debtor.Person, debtor.Name, debtor.Siren?.Value)
        );
    }

    [Fact]
    public void A_person_without_name_and_number_is_completed_from_the_columns_beside()
    {
        Notice notice = One(
            "modification",
            (
                "listepersonnes",
                """{"personne": {"formeJuridique": "Société anonyme", "capital": {"montantCapital": "160948000", "devise": "EUR"}}}"""
            ),
            ("+registre", """["999001373"]"""),
            ("commercant", "FORGES DU FOREZ")
        );
        Party subject = Assert.Single(notice.Parties);
        Assert.Equal(("FORGES DU FOREZ", "999001373", 160948000m), (subject.Name, subject.Siren?.Value, subject.Capital?.Amount?.Amount));
    }

    [Fact]
    public void Several_numbers_in_the_register_column_name_nobody()
    {
        Notice notice = One(
            "modification",
            ("listepersonnes", null),
            ("+registre", """["999001373", "999 002 744"]"""),
            ("commercant", "ENCLUME, SOUFFLET")
        );
        Assert.Equal([("", "999001373"), ("", "999002744")], notice.Parties.Select(p => (p.Name, p.Siren?.Value)));
    }

    [Theory]
    [InlineData("rectificatif", NoticeType.Rectifying)]
    [InlineData("annulation", NoticeType.Annulling)]
    public void A_correction_names_its_parent(string type, NoticeType expected)
    {
        Notice notice = One(
            "dpc",
            ("typeavis", type),
            ("depot", """{"dateCloture": "2025-12-31", "typeDepot": "Comptes annuels et rapports"}"""),
            (
                "parutionavisprecedent",
                """{"nomPublication": "BODACC C", "numeroParution": "20260146", "dateParution": "2026-08-04", "numeroAnnonce": "42"}"""
            )
        );
        Assert.Equal((expected, "C2026014642"), (notice.Type, notice.Corrects));
    }

    [Fact]
    public void A_miscellaneous_record_has_no_columns_but_its_text()
    {
        Notice notice = One(
            "divers",
            ("listepersonnes", null),
            ("divers", """{"titreAnnonce": "CONVOCATION", "contenuAnnonce": "Le prix est distribué."}""")
        );
        Assert.Equal(("div", EventKind.OtherLegalNotice, "CONVOCATION"), (notice.Family, notice.Events[0].Kind, notice.Events[0].Label));
        Assert.Empty(notice.Parties);
    }

    [Fact]
    public void A_family_that_nobody_knows_is_kept_with_a_warning_that_names_it()
    {
        Parsed.Accepted read = Reading.Api.ReadOne(Record("nouveaute", ("publicationavis", "B")));
        Assert.Equal(EventKind.OtherLegalNotice, Assert.Single(read.Notice.Events).Kind);
        Assert.Equal("999001373", Assert.Single(read.Notice.Parties).Siren?.Value);
        Assert.Equal("rcs-b", read.Notice.Family);
        Assert.Contains(new ParseWarning("unknown-category", "nouveaute"), read.Warnings);
    }

    [Fact]
    public void An_id_alone_is_enough_and_so_are_its_parts()
    {
        Assert.Equal(
            "B20260153470",
            Reading.Api.ReadOne("""{"id": "B20260153470", "dateparution": "2026-08-13", "familleavis": "radiation"}""").Notice.Id
        );
        Assert.Equal(
            "B20260153470",
            Reading
                .Api.ReadOne(
                    """{"publicationavis": "B", "parution": "20260153", "numeroannonce": 470, "dateparution": "2026-08-13","""
                        + """ "familleavis": "radiation"}"""
                )
                .Notice.Id
        );
    }

    [Fact]
    public void A_bad_record_costs_itself_alone_and_says_why()
    {
        IReadOnlyList<Parsed> read = Reading.Api.Read(
            $$"""
            {"total_count": 7, "results": [
            {"id": "B20260153471", "publicationavis": "B", "parution": "20260153", "numeroannonce": 470, "dateparution": "2026-08-13"},
            {"publicationavis": "B", "parution": "20260153", "dateparution": "2026-08-13"},
            {"id": "B20260153470", "dateparution": "soon", "familleavis": "radiation"},
            {"id": "B20260153470", "dateparution": "2026-08-13", "typeavis": "inconnu"},
            {"id": tru},
            {{Record("modification", ("modificationsgenerales", "{broken"))}},
            {"id": "B20260153470", "dateparution": "2026-08-13", "tribunal": "\ud800", "familleavis": "radiation"},
            {{Record("radiation")}}
            ]}
            """
        );
        Assert.Equal(
            [
                RejectReason.BadValue,
                RejectReason.MissingIdentity,
                RejectReason.BadValue,
                RejectReason.BadValue,
                RejectReason.Malformed,
                RejectReason.Malformed,
                RejectReason.Malformed,
            ],
            read.OfType<Parsed.Rejected>().Select(r => r.Reason)
        );
        Assert.All(read.OfType<Parsed.Rejected>(), r => Assert.NotEmpty(r.Raw!));
        Assert.IsType<Parsed.Accepted>(read[^1]);
    }

    [Fact]
    public void A_page_that_breaks_off_keeps_what_came_before()
    {
        IReadOnlyList<Parsed> read = Reading.Api.Read($$"""{"total_count": 2, "results": [{{Record("radiation")}}, {"id": "B2""");
        Assert.IsType<Parsed.Accepted>(read[0]);
        Assert.Equal(RejectReason.Truncated, Assert.IsType<Parsed.Rejected>(read[1]).Reason);
    }

    [Fact]
    public void Judgments_that_were_decoded_wrongly_are_repaired()
    {
        Notice notice = One(
            "collective",
            (
                "jugement",
                """{"nature": "Jugement d'ouverture d'une procÃ©dure de sauvegarde", "complementJugement": "DÃ©signe un mandataire."}"""
            )
        );
        Assert.Equal("Jugement d'ouverture d'une procédure de sauvegarde", notice.Events[0].Label);
        Assert.Equal(
            (EventKind.InsolvencyOpening, InsolvencyProcedure.Safeguard),
            (notice.Events[0].Kind, notice.Events[0].Procedure!.Value)
        );
        Assert.Equal("Désigne un mandataire.", notice.Text);
    }

    private static bool Recognised(params string[] keys) => Reading.Api.Recognises(new DocumentHead("x.json", null, keys));

    private static Notice One(string family, params (string Column, string? Value)[] columns) =>
        Reading.Api.ReadOne(Record(family, columns)).Notice;

    /// <summary>A record as published: nested columns are strings; a column after "+" is written as it is.</summary>
    internal static string Record(string family, params (string Column, string? Value)[] columns)
    {
        string letter = family switch
        {
            "modification" or "radiation" => "B",
            "dpc" => "C",
            _ => "A",
        };
        Dictionary<string, object?> record = new()
        {
            ["id"] = null,
            ["publicationavis"] = letter,
            ["parution"] = "20260153",
            ["dateparution"] = "2026-08-13",
            ["numeroannonce"] = 470,
            ["typeavis"] = "annonce",
            ["familleavis"] = family,
            ["numerodepartement"] = "63",
            ["tribunal"] = "Greffe du Tribunal de Commerce de Thiers",
            ["listepersonnes"] = Forges,
        };
        foreach ((string column, string? value) in columns)
        {
            record[column.TrimStart('+')] = column[0] == '+' ? JsonSerializer.Deserialize<JsonElement>(value!) : value;
        }

        record["id"] = $"{record["publicationavis"]}{record["parution"]}{record["numeroannonce"]}";
        return JsonSerializer.Serialize(record);
    }
}
