using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;
using Xunit;
using static Watch.Contracts.Notices.OfficerFunction;

namespace Watch.Sources.Tests.Bodacc.Administration;

public sealed class RoleFunctionsTests
{
    private const string Civil = "Société civile immobilière";

    public static TheoryData<string, OfficerFunction[]> Roles =>
        new()
        {
            { "gérant", [Management] },
            { "Président directeur général", [Management] },
            { "Membre du directoire", [Management] },
            { "Liquidateur", [Management] },
            { "Personne ayant le pouvoir de diriger, gérer ou engager à titre habituel la société", [Management] },
            { "Président du conseil d'administration, Administrateur", [Management, Oversight] },
            { "Vice-président du conseil d'administration", [Oversight] },
            { "membre du conseil de surveillance", [Oversight] },
            { "Contrôleur de gestion, Contrôleur des comptes", [Oversight, Auditor] },
            { "commissaire aux comptes suppléant", [Auditor] },
            { "CAC titulaire", [Auditor] },
            { "Administrateur judiciaire", [CourtOfficer] },
            { "mandataire judiciaire", [CourtOfficer] },
            { "Administrateur provisoire", [CourtOfficer] },
            { "Responsable en France", [Representative] },
            { "Dirigeant à l'étranger d'une personne morale étrangère", [Representative] },
            { "Gérant, Associé indéfiniment responsable", [Management, Owner] },
            { "Gérant associé indéfiniment responsable", [Management, Owner] },
            { "Gérant et associé indéfiniment et solidairement responsable", [Management, Owner] },
            { "Associé, Gérant", [Owner, Management] },
            { "Gérant non associé", [Management] },
            { "Associé", [Owner] },
            { "Associé(e)", [Owner] },
            { "Trésorier", [Other] },
            { "", [Other] },
        };

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_of_a_civil_company_has_these_functions(string role, OfficerFunction[] functions) =>
        Assert.Equal(functions, RoleFunctions.Of(role, Civil));

    [Theory]
    [InlineData("Société en nom collectif", true)]
    [InlineData("SNC", true)]
    [InlineData("S.C.I.", true)]
    [InlineData("Société Civile Professionnelle", true)]
    [InlineData("Société en commandite simple", true)]
    [InlineData("Groupement foncier agricole", true)]
    [InlineData("Exploitation agricole à responsabilité limitée", true)]
    [InlineData("Société à responsabilité limitée", false)]
    [InlineData("Société par actions simplifiée (à associé unique)", false)]
    [InlineData("Société d'exercice libéral à responsabilité limitée", false)]
    [InlineData("Société anonyme", false)]
    public void A_partner_owns_only_where_the_form_prints_its_partners(string form, bool owns)
    {
        Assert.Equal(owns, RoleFunctions.Of("Associé", form).Contains(Owner));
        Assert.Equal(owns, RoleFunctions.Of("Gérant, Associé indéfiniment responsable", form).Contains(Owner));
    }

    [Fact]
    public void Without_a_form_only_an_unlimited_partner_owns()
    {
        Assert.Equal([Other], RoleFunctions.Of("Associé", null));
        Assert.Equal([Owner], RoleFunctions.Of("Associé en nom", null));
        Assert.Equal([Owner], RoleFunctions.Of("Associé indéfiniment responsable", " "));
    }
}
