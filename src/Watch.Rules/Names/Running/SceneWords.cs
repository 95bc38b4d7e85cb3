using System.Collections.Frozen;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>Words beside a name that say it is a street, a place, a person or an event.</summary>
internal static class SceneWords
{
    // Of these the name is that of a person or a thing, even where a firm bears it too.
    private const string Places = """
        rue avenue boulevard place impasse square quai chemin allee stade gymnase piscine college lycee ecole universite iut chateau pont
        viaduc hopital circuit pharmacie boulangerie patisserie boucherie charcuterie ferme auberge restaurant cafe bistrot village hameau
        quartier commune ile iles golfe detroit mont temple chapelle eglise abbaye congres colloque festival concours trophee challenge
        marathon foulees memorial
        statue tombe tombeau saint sainte char chars division brigade operation institut theoreme legende mythe
        """;

    // Of these it is so only for a word of every day: a firm has stations and halls of its own.
    private const string WeakPlaces = """
        gare station theatre cinema salle giratoire bourg prix cap tour tours centre maison residence espace film serie roman chanson album
        spectacle piece club parc jardin hotel auberge camping musee clinique
        clos canal col cote vallee foret vaisseau point
        """;

    private const string Titles = """
        mme mm mr mlle maitre dr docteur professeur juge procureur general marechal colonel commandant lieutenant sergent adjudant capitaine
        abbe pere soeur famille freres soeurs ministre senateur senatrice depute deputee maire veuve epoux clan heritiers prefet prefete
        """;

    // Of a hall, a feast or a race that bears a name, and of what words of every day go on with.
    private const string Venues = """
        stadium arena velodrome stade park parc cup open trophy tour challenge festival party jazz style rock agent code codes hop kick live
        music show awards day week fest bowl
        """;

    private const string Towns = """
        paris lyon marseille toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon grenoble dijon angers nimes
        villeurbanne clermont brest tours amiens limoges annecy metz besancon perpignan orleans caen mulhouse rouen nancy argenteuil
        montreuil roubaix tourcoing avignon poitiers versailles pau colmar calais bourges cannes antibes valence quimper lorient troyes
        niort chambery beziers cholet vannes laval bayonne albi carcassonne angouleme roanne montlucon vichy moulins aurillac issoire riom
        thiers cournon aubiere lempdes gerzat ambert brioude yssingeaux monistrol vienne voiron annemasse thonon cluses sallanches
        albertville oyonnax bourg villefranche givors venissieux feyzin firminy andrezieux montbrison romans montelimar privas aubenas
        annonay tarare bron vaulx meyzieu crolles echirolles meylan fontaine voreppe moirans sochaux belfort montbeliard vesoul epinal
        dunkerque maubeuge valenciennes douai arras lens bethune charleville sedan verdun chartres dreux evreux vernon dieppe flers alencon
        lemans saumur rodez millau castres montauban agen tarbes lourdes cahors figeac brive tulle gueret ussel mende ales sete narbonne
        arles martigues fos istres salon gap digne manosque frejus ajaccio bastia creusot montceau chalon macon nevers cosne auxerre
        """;

    private const string Articles = "le la l les un une ce cet cette ces mon ma mes son sa ses leur leurs nos notre";

    private static readonly FrozenSet<string> _places = Set(Places);
    private static readonly FrozenSet<string> _weakPlaces = Set(WeakPlaces);
    private static readonly FrozenSet<string> _titles = Set(Titles);
    private static readonly FrozenSet<string> _venues = Set(Venues);
    private static readonly FrozenSet<string> _towns = Set(Towns);
    private static readonly FrozenSet<string> _articles = Set(Articles);
    private static readonly FrozenSet<string> _particles = Set("de du d des la le les l van von di da del do dos");
    private static readonly FrozenSet<string> _foreignParticles = Set("van von di da del do dos");

    /// <summary>A street, a school, an event: what bears names of others.</summary>
    public static bool IsPlace(string word) => _places.Contains(word);

    /// <summary>What bears a name, and what a firm may have as well.</summary>
    public static bool IsWeakPlace(string word) => _weakPlaces.Contains(word);

    /// <summary>What people are called by.</summary>
    public static bool IsTitle(string word) => _titles.Contains(word);

    /// <summary>What makes a hall or a feast of a name.</summary>
    public static bool IsVenue(string word) => _venues.Contains(word);

    /// <summary>A town that shops and works are told apart by.</summary>
    public static bool IsTown(string word) => _towns.Contains(word);

    /// <summary>A small word before a name in another language.</summary>
    public static bool IsForeignParticle(string word) => _foreignParticles.Contains(word);

    /// <summary>An article or what stands in its place.</summary>
    public static bool IsArticle(string word) => _articles.Contains(word);

    /// <summary>A small word before a name.</summary>
    public static bool IsParticle(string word) => _particles.Contains(word);

    private static FrozenSet<string> Set(string words) => WordKinds.Split(words).ToFrozenSet(StringComparer.Ordinal);
}
