using System.Collections.Frozen;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>
/// What firms do, in the third person of the tenses that the press writes in. Folded, <c>condamne</c> is <c>condamné</c> too.
/// </summary>
internal static class CorporateVerbs
{
    // Of the first conjugation, without their ending.
    private const string Stems = """
        abandonn absorb accompagn accus adopt affich ajust annonc arret assign attaqu augment automatis autoris baiss bascul bloqu bouscul
        boucl cass ced cherch cibl cit clotur coiff command commercialis condamn confirm conserv consolid contest convoqu coup cre cumul
        debarqu debaptis debauch debours decal declar declin decroch delocalis demarr demenag depass deploi deploy depos devoil diversifi
        divis dop doubl ecart echapp embauch emprunt encaiss engag engrang enregistr entam entr envisag epingl equip ecop evit exig expliqu
        export fabriqu ferm finalis financ fusionn gagn gel grignot hesit implant impos inaugur indemnis industrialis innov install
        intensifi jug lach lanc laiss lev licenci liquid livr lorgn lou manqu menac mis modernis multipli negoci nomm particip pench plac
        plafonn plaid plomb precis prepar present programm progress prolong propos quitt rachet rafl rapatri rappel rassur recherch reclam
        recrut recul recuper redress reform refus regroup relanc relev relocalis rembours remport remplac renforc renonc renouvel reorganis
        repouss reserv resist restructur retir retrouv revel revis ripost sanctionn sauv sign sold sollicit soulign stopp structur supprim
        taill test tourn transfer transform tripl valid vers vis
        """;

    private const string Irregular = """
        va vont veut veulent peut peuvent doit doivent prevoit prevoient voit voient produit produisent construit construisent investit
        investissent investira investir fournit fournissent reussit elargit elargissent batit batissent agrandit agrandissent franchit
        ralentit ralentissent rebondit bondit subit choisit choisissent fournira agrandira vend vendent vendra vendre vendu perd perdent
        perdra perdu repond repondent defend defendent etend etendent prend prennent prendra pris reprend reprennent reprendra repris
        apprend entreprend met mettent mettra mis promet promettent promis permet remet emet emettent transmet soumet obtient obtiennent
        obtenu detient detiennent maintient maintiennent tient tiennent tiendra retient convient devient deviennent devra acquiert
        acquierent acquis conquiert ouvre ouvrent ouvrira ouvrir offre offrent offrira souffre decouvre recouvre suspend suspendent suspendu
        rend rejoint craint contraint atteint atteignent plonge plongent chute chutent flambe grimpe decolle devisse dement dementent sort
        sortent sortira repart ressort part poursuit poursuivent poursuivi recoit recoivent recevra percoit concoit apercoit decoit convainc
        vainc confond fond resout conclut concluent conclu exclut exclu inclut reduit reduisent reduira reduire introduit traduit conduit
        deduit croit croient croitre dit disent dira fait font fera faire devrait pourrait voudrait serait reste restent restera
        """;

    // Between the name and its verb.
    private const string Small = """
        a ont est sont sera seront etait avait se s ne n y en le la l les lui vient pourrait devrait doit va vont peut veut aussi encore
        toujours deja bientot enfin ete pas plus
        """;

    // What is done to a firm, with its name next.
    private const string Transitive = """
        rachete rachetent racheter vend vendent vendre cede cedent ceder reprend reprennent reprendre absorbe absorber accuse accusent
        attaque attaquent assigne assignent condamne condamnent poursuit poursuivent
        quitte quittent lache lachent depasse depassent avale epingle sanctionne soupconne perquisitionne boycotte soutient convoque dirige
        """;

    // What teams do on a ground and people in a court as well.
    private const string OfMatchOrHearing = """
        recoit recoivent recevra bat battent gagne gagnent perd perdent perdra sort sortent resiste resistent demande demandent accueille
        conteste contestent craint
        """;

    private static readonly string[] _finite = ["e", "ent", "era", "eront", "erait", "ait", "aient"];
    private static readonly string[] _compound = ["ee", "es", "ees", "er"];

    private static readonly FrozenSet<string> _verbs = Conjugated(_finite)
        .Concat(WordKinds.Split(Irregular))
        .ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _others = Conjugated(_compound).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _ofMatchOrHearing = WordKinds.Split(OfMatchOrHearing).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _small = WordKinds.Split(Small).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _transitive = WordKinds.Split(Transitive).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of a match or a hearing as well, and so no evidence for a firm whose name is a town or a surname.</summary>
    public static bool IsOfMatchOrHearing(string word) => _ofMatchOrHearing.Contains(word);

    /// <summary>What a firm does, or what becomes of it.</summary>
    public static bool IsFinite(string word) => _verbs.Contains(word);

    /// <summary>The same, after another verb: <c>est condamnée</c>, <c>va supprimer</c>.</summary>
    public static bool IsCompound(string word) => _others.Contains(word) || _verbs.Contains(word);

    /// <summary>A small word that can stand between a name and its verb.</summary>
    public static bool IsSmall(string word) => _small.Contains(word);

    /// <summary>What is done to a firm that is named next.</summary>
    public static bool IsTransitive(string word) => _transitive.Contains(word);

    private static IEnumerable<string> Conjugated(string[] endings) =>
        WordKinds.Split(Stems).SelectMany(stem => endings.Select(ending => stem + ending));
}
