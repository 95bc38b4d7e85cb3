using System.Collections.Frozen;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>Words of business news, and of what is no news of a firm: sales and sport.</summary>
internal static class NewsWords
{
    private const string BusinessWords = """
        groupe operateur constructeur equipementier distributeur enseigne entreprise entreprises societe firme compagnie filiale filiales
        geant industriel avionneur motoriste assureur bancassureur fabricant discounter banque banques salarie salaries salariee salariees
        employe employes ouvrier ouvriers intersyndicale syndicat syndicats cgt cfdt cftc cse greve greves greviste grevistes debrayage
        licenciement licenciements emploi emplois embauche embauches recrutement recrutements effectifs restructuration delocalisation
        liquidation redressement repreneur repreneurs
        pdg patron patronne dirigeant dirigeants gouvernance actionnaire actionnaires administrateur
        usine usines entrepot entrepots magasin magasins hypermarche hypermarches supermarche supermarches boutique boutiques raffinerie
        fromagerie laiterie cimenterie verrerie acierie tannerie maroquinerie
        bourse cac obligation obligations dividende dividendes opa ope rachat acquisition fusion cession scission cotation cotee
        chiffre affaires benefice benefices pertes resultats trimestre semestriel investissement investissements
        brevet brevets traitant traitants fournisseur fournisseurs abonne abonnes forfait forfaits demarchage
        fibre 4g 5g antenne antennes facteur facteurs caissieres consommateurs box
        concurrence cyberattaque prudhommes franchise franchises fonds pse
        laboratoire laboratoires acieriste siderurgiste metallurgiste chimiste petrolier gazier energeticien electricien cimentier verrier
        papetier brasseur semencier sucrier minotier fondeur promoteur transporteur logisticien croisieriste armateur voyagiste hotelier
        editeur hebergeur horloger joaillier maroquinier lunetier ferroviaire cuisiniste biscuitier chocolatier traiteur volailler meunier
        charcutier demenageur voiturier carrossier decolleteur plasturgiste emballeur prestataire concessionnaire grossiste franchiseur
        jouets pneumatiques pneus aeronautique telecoms telecom telephonie agroalimentaire electromenager ameublement habillement textile
        lingerie cosmetiques cosmetique spiritueux surgeles siderurgie metallurgie
        plasturgie decolletage biotech biotechs pharmacie medicaments distribution retail ecommerce croisieres semences btp assurance
        sfr airbus boeing stellantis lidl auchan intermarche conforama amazon google ikea renault peugeot michelin danone lactalis lvmh
        kering alstom thales engie edf veolia arcelormittal bnp axa sanofi
        """;

    private const string HintWords = """
        cadre cadres syndical syndicaux conflit fermeture fermetures directeur directrice president presidente direction conseil site sites
        agence agences siege implantation plateforme depot action actions titre capital participation introduction perte resultat annuel
        croissance milliard milliards million millions euros contrat contrats commande commandes partenariat client clients reseau colis
        courrier livraison drive rayon caisses tarif tarifs justice proces amende autorite leader fo enseignes marque marques prix produits
        ventes marche production industrie industrielle ouverture chantier tribunal concurrent concurrents concurrente abonnement services
        consommation telephone mobile internet carburant carburants energie luxe vins meubles skis moteurs avions vehicules
        """;

    private const string PromotionWords =
        "soldes promo promos promotion promotions remise remises ristourne reduction reductions cashback destockage";

    private const string SportWords = """
        ligue championnat rugby football foot basket handball volley tennis cyclisme cycliste tournoi stade entraineur supporters marathon
        trail velodrome arena joueur joueurs top14 playoffs
        sprinteur sprinteuse peloton footballeur footballeurs buteur
        """;

    private const string ContestWords = """
        match matchs coupe sponsor maillot but buts victoire defaite equipe qualification finale etape coureur coureurs course courses
        raquette medaille gagne remporte
        """;

    private static readonly FrozenSet<string> _business = Set(BusinessWords);
    private static readonly FrozenSet<string> _hints = Set(HintWords);
    private static readonly FrozenSet<string> _promotion = Set(PromotionWords);
    private static readonly FrozenSet<string> _sport = Set(SportWords);
    private static readonly FrozenSet<string> _contest = Set(ContestWords);

    /// <summary>A word that business news is made of.</summary>
    public static bool IsBusiness(string word) => _business.Contains(word);

    /// <summary>A word that business news often has, and other news too.</summary>
    public static bool IsHint(string word) => _hints.Contains(word);

    /// <summary>A word of a sale to consumers.</summary>
    public static bool IsPromotion(string word) => _promotion.Contains(word);

    /// <summary>A word of sport.</summary>
    public static bool IsSport(string word) => _sport.Contains(word);

    /// <summary>A word of a contest, which sport has, and business too.</summary>
    public static bool IsContest(string word) => _contest.Contains(word);

    private static FrozenSet<string> Set(string words) => WordKinds.Split(words).ToFrozenSet(StringComparer.Ordinal);
}
