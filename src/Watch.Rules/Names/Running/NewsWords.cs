using System.Collections.Frozen;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>Words of business news, and of what is no news of a firm: sales and sport.</summary>
internal static class NewsWords
{
    private const string BusinessWords =
        """
        groupe operateur constructeur equipementier distributeur enseigne entreprise societe firme filiale filiales geant leader industriel avionneur assureur banque fabricant
        salarie salaries employe employes ouvrier ouvriers cadre cadres intersyndicale syndicat syndicats syndical cgt cfdt fo cftc cse greve greves greviste debrayage conflit licenciement licenciements
        emploi emplois embauche embauches recrutement recrutements effectifs restructuration delocalisation fermeture liquidation redressement
        pdg patron patronne dirigeant dirigeants directeur directrice presidente president direction gouvernance conseil actionnaire actionnaires administrateur
        usine usines site sites entrepot entrepots magasin magasins hypermarche hypermarches supermarche supermarches boutique boutiques agence agences siege implantation plateforme depot
        action actions bourse cac titre obligation obligations dividende dividendes capital opa ope participation rachat acquisition fusion cession scission cotation introduction
        chiffre affaires benefice benefices perte pertes resultat resultats trimestre semestriel annuel croissance investissement investissements milliard milliards million millions
        contrat contrats commande commandes partenariat brevet brevets traitant fournisseur fournisseurs client clients abonne abonnes forfait forfaits
        fibre reseau 4g 5g antenne antennes colis courrier facteur facteurs livraison drive rayon caisses caissieres consommateurs tarif tarifs
        justice proces amende autorite concurrence
        """;

    private const string CorporateVerbs =
        """
        annonce annoncent lance confirme ouvre ferme supprime va veut propose prevoit investit cree recrute embauche signe rachete cede vend publie depose teste augmente reduit releve baisse
        mise vise deploie accuse rembourse negocie implante installe acquiert detient remporte decroche livre fabrique produit licencie delocalise restructure condamne condamnee poursuivi
        assigne renonce envisage promet leve emet entre sort devrait pourrait compte dement suspend arrete reprend inaugure commercialise abandonne presente devoile
        """;

    private const string PromotionWords = "soldes promo promos promotion promotions remise remises ristourne reduction reductions cashback destockage";

    private const string SportWords =
        """
        match matchs ligue championnat rugby football foot basket handball volley tennis cyclisme tournoi coupe stade sponsor maillot entraineur supporters but buts victoire defaite
        marathon trail velodrome arena equipe joueur joueurs top14 playoffs qualification finale
        """;

    private static readonly FrozenSet<string> _business = Set(BusinessWords);
    private static readonly FrozenSet<string> _verbs = Set(CorporateVerbs);
    private static readonly FrozenSet<string> _promotion = Set(PromotionWords);
    private static readonly FrozenSet<string> _sport = Set(SportWords);

    /// <summary>A word that business news is made of.</summary>
    public static bool IsBusiness(string word) => _business.Contains(word);

    /// <summary>What a firm does, in the third person.</summary>
    public static bool IsCorporateVerb(string word) => _verbs.Contains(word);

    /// <summary>A word of a sale to consumers.</summary>
    public static bool IsPromotion(string word) => _promotion.Contains(word);

    /// <summary>A word of sport.</summary>
    public static bool IsSport(string word) => _sport.Contains(word);

    private static FrozenSet<string> Set(string words) => WordKinds.Split(words).ToFrozenSet(StringComparer.Ordinal);
}
