using System.Collections.Frozen;

namespace Watch.Rules.Names.Words;

/// <summary>
/// Words of every day, surnames and first names that firms bear as well: in a text they are the firm only where something else says so.
/// </summary>
internal static class EverydayWords
{
    private const string Nouns = """
        abeille accord action agneau aigle aile alerte alliance ampere ancre ange animal arbre arc arche argent armor arome as atlas atout
        aube aurore avance avenir avenue axe azur balance baleine banque barre base bastide bateau beau bel belle berger bien bison blanc
        ble bleu bois bonheur bonne bouclier boulanger boulangere boussole bouton brosse bulle but cabane cactus cadre calme canal cap
        caprice carbone carre carrefour carte cascade casino castor cedre celeste cendre cerise chance chapelle charme chasse chat chene
        cheval cible ciel cigale cigogne citron clair clarte cle clef clinique cloche clou club cobalt coeur colibri colis colombe comete
        complice compte concorde confiance conforme consul contact contraste coq corail corbeau corde corniche cosmos coton couleur courant
        couronne coursier crayon creation cristal croissant croix cube cuivre cyclone cygne dauphin decision defi delta demeter desir devoir
        diamant diapason direct diva dome don dragon droit dune duo eau echo eclair eclat eclipse ecureuil eden effet egide elan elite
        emeraude emile empire encre energie envol equilibre equinoxe ermitage escale espace espoir esprit essentiel etape ether etoile eveil
        excellence express fable facteur faucon feu feuille figaro figue fil flamme flash fleche fleur flore flot foire fontaine force foret
        forge fortune foyer franc free frontiere fruit fusion galaxie galop garance gardien gazelle geant gemeaux genie glacier globe
        gobelin gold goeland gourmand grain grand granit graphite grenat griffe grillon guepard guide harmonie harpe havre helice hirondelle
        home hop horizon hublot ideal idee image impact indigo influence instant iris ivoire jade jasmin jaune jet jeu jonquille joker
        journal juliette junior jupiter jury kiwi lac lagune lapin large lave leader leopard lettre levier liane liberte libre licorne lien
        ligne lilas limpide lion lis litre logis logo loi losange loto lumiere lune lux lynx lyre magellan magnolia maillon main maison
        major malice mammouth manege mantra marbre marine marquise marron masque match matin maxi melodie memoire mer mercure merite merlin
        message metal meteore midi miel miroir mistral mode moderne monde montagne monument mosaique motif moulin mousse mousquetaire musee
        mutation nacre nature navette nectar neige neon neptune nickel noir nord nova nuage oasis oceane ocean octave oiseau olivier olympe
        ombre onde onyx opale opera optique or orange orbite orchidee origine orion orme ours oxygene palais palme panda panorama panthere
        papillon paradis parc pareo paris pas passion patte pause pegase pelican perle petit phare phenix phoenix photon piano picard pilote
        pin pionnier pirate pivot place plaisir planete platine plume plus point pole polygone pont porte porto poste potager premier
        present prestige prisme progres promesse promo provence public puma quartz quai quatuor quick racine radar raison rayon relais
        renaissance renard repere reseau reserve ressource reve riviera rivage robin roche roi ronde rose rossignol rotonde roue rouge route
        royal rubis ruche saga sagesse sagittaire saison salamandre samba saphir satellite saturne saveur sceau scorpion secret semaphore
        sens sensation sentinelle sequoia serenite signal silence sillage sincere sirene soleil solution sommet sonate source spirale sport
        stella studio succes sud sun supreme sylphide symbole symphonie synergie talent tandem tango taureau tempo temps terra terre tigre
        titan titane toile tonic topaze torche tornade total totem toucan tour tradition tramontane transit tremplin trente tresor triangle
        trident trio triomphe turquoise union univers urgence vague vaillant valeur vallee vanille vecteur vega vent ventoux verger vermeil
        vert vertige vertical vesta victoire vie vigie village ville viol violette vision vista vital vitrail vivace voile volcan volt
        vulcain yoyo safran liberation redoute semaine echos tribune zenith zephyr zeste zodiac zoom apple amazone meta gap target shell
        visa match signal slack zoom but boulangerie
        """;

    // Greek letters, gods and heroes, music, places and things that everybody knows, which firms are called after.
    private const string Borrowed = """
        alpha beta gamma epsilon zeta eta theta iota kappa lambda omicron rho sigma tau upsilon phi chi psi omega
        hermes apollon athena artemis dionysos poseidon hades hera zeus ares aphrodite promethee achille ulysse hercule heracles atlante
        odyssee icare orphee pandore midas mars venus minerve diane
        bacchus janus cupidon ganesh odin thor osiris isis horus anubis salomon noe samson goliath moise abel babel sinai
        ponant levant mousson bora sirocco alize alizes autan brise noroit suroit
        aubade serenade fanfare barcarolle cantate cadence choral concerto fugue menuet polka prelude refrain requiem rondo valse
        suez panama gibraltar bosphore everest olympie byzance carthage babylone troie sparte delphes ithaque eldorado atlantide pacific
        atlantic vesuve etna
        cultura natura vita luna sol aqua ignis ventura futura nova alba lumen lux veritas libertas pax virtus magna optima prima ultima
        aide aventure arpege armada artisan archipel ardoise argile avis ballon bambou belvedere berceau bulle calypso campus caravane
        caravelle carrousel charme chouette citadelle collection comptoir conquete cordee coquelicot couture cuisine degre delice domaine
        eclosion ecole edelweiss ellipse embellie entente equation escargot escapade esquisse etoffe evidence facette fanal farandole
        fidelite filature fleuron fronton futur garrigue genet gentiane girofle givre gourde graine gravite hameau hermine horloge houle
        impulsion interval inspiration jonction kaleidoscope labyrinthe lanterne lavande lichen loft lotus luciole magie maquis marelle
        mentor meridien metis mirage mission moisson mouvement muguet murmure mutuelle nebuleuse nomade norme nougat origan origami osmose
        ourson oxymore parallele partage passage passerelle patio pergola petale pharaon pluriel poivre potion prairie premium prodige
        projet pulsation puzzle quart quintet recolte reflet refuge regain relief rempart riposte romarin rosee sapin sarabande sarment
        savane savoir scarabee sesame sillon solstice sphere spot strate styx surprise symbiose synapse tempete tilleul timbre toupie trait
        trame treffle trefle turbine tulipe utopie vagabond vanneau velours verveine vestale vibration vigne virage virgule volute voltige
        voyage zebre zinc polo golf surf derby podium
        """;

    private const string Surnames = """
        martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia david bertrand roux
        vincent fournier morel girard andre lefevre mercier dupont lambert bonnet francois martinez legrand garnier faure rousseau blanc
        guerin muller henry roussel nicolas perrin morin mathieu clement gauthier dumont lopez fontaine chevalier robin masson sanchez
        gerard nguyen boyer denis lemaire duval joly gautier roger roche roy noel meyer lucas meunier jean perez marchand dufour blanchard
        marie barbier brun dumas brunet schmitt leroux colas fernandez pierre renard arnaud rolland caron aubert giraud leclerc vidal
        bourgeois renaud lemoine picard gaillard philippe leclercq lacroix fabre dupuis olivier rodriguez da silva hubert louis charles
        guillot riviere le gall guillaume adam rey moulin gonzalez berger lecomte menard fleury deschamps carpentier julien benoit paris
        maillard marchal aubry vasseur le roux jacquet collin poirier royer paul carre huet charpentier schneider boucher cousin perrot
        prevost dupuy daniel cordier lebrun humbert pons collet germain marty weber hamon bailly marechal breton boulanger pages evrard
        baron perret poulain langlois peltier leblanc etienne bouvier besson pelletier rossi guichard bouchet michaud delattre tessier
        pascal ferrand chevallier millet benard lejeune guyot barre reynaud hebert cohen leblond normand vallet gilles delmas ferrari albert
        camus maurice monnier gros prat briand coulon baudry allard alexandre auger bazin becker begue benoist berthelot bigot blondel blot
        bodin bonneau bonnin bordes bousquet boutin brault bruneau buisson bureau carlier chauvin charrier chartier chauvet clerc cornu
        costa cros delaunay delorme descamps didier dubreuil duclos ducros dupre duprat dujardin duvivier favre ferreira ferry foucher
        fouquet gay gilbert godard gomes gonin goncalves granger grenier guibert guillon guyon hardy hernandez herve hoarau imbert jacob
        jacquot jourdan keller klein labbe lacombe lafon lagarde lamy laporte launay laval lebon leger lelievre leleu lenoir lesage levy
        lombard loiseau magnier maire mallet marion marques mas maury merle michelet millot moreno morvan navarro noir olive parent pasquier
        payet pereira petitjean pichon picot pineau poncet pottier potier prigent pruvost rault raymond renou ribeiro rigaud robinet rocher
        rossignol roussin sabatier salmon sauvage serre simonet teixeira texier thibault tournier toussaint turpin valentin verdier vial
        villard voisin weiss
        zimmermann chazal chassagne faucher fayolle mazet roussey vacher veyre
        """;

    private static readonly FrozenSet<string> _words = new[]
    {
        Nouns,
        Borrowed,
        Surnames,
        FirstNames.More,
        CommonWords.FirstNames,
        CommonWords.Ordinary,
        CommonWords.Places,
        CommonWords.Countries,
        CommonWords.Trades,
        CommonWords.Generics,
        CommonWords.Stops,
    }
        .SelectMany(WordKinds.Split)
        .SelectMany(word => new[] { word, Stem.Of(word) })
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _firstNames = new[] { CommonWords.FirstNames, FirstNames.More }
        .SelectMany(WordKinds.Split)
        .ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> _surnames = WordKinds.Split(Surnames).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => _words.Contains(word) || (word is not [.., not 'u', 'x'] && _words.Contains(Stem.Of(word)));

    /// <summary>Whether a folded word is a surname.</summary>
    public static bool IsSurname(string word) => _surnames.Contains(word);

    /// <summary>Whether a folded word is a first name.</summary>
    public static bool IsFirstName(string word) => _firstNames.Contains(word);
}
