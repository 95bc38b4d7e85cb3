using System.Collections.Frozen;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>Words of every day, surnames and first names that firms bear as well: in a text they are the firm only where something else says so.</summary>
internal static class EverydayWords
{
    private const string Nouns =
        """
        abeille accord action agneau aigle aile alerte alliance ampere ancre ange animal arbre arc arche argent armor arome as atlas atout aube aurore avance avenir avenue axe azur balance
        baleine banque barre base bastide bateau beau bel belle berger bien bison blanc ble bleu bois bonheur bonne bouclier boulanger boulangere boussole bouton brosse bulle but cabane cactus
        cadre calme canal cap caprice carbone carre carrefour carte cascade casino castor cedre celeste cendre cerise chance chapelle charme chasse chat chene cheval cible ciel cigale
        cigogne citron clair clarte cle clef clinique cloche clou club cobalt coeur colibri colis colombe comete complice compte concorde confiance conforme consul contact contraste coq
        corail corbeau corde corniche cosmos coton couleur courant couronne coursier crayon creation cristal croissant croix cube cuivre cyclone cygne dauphin decision defi delta
        demeter desir devoir diamant diapason direct diva dome don dragon droit dune duo eau echo eclair eclat eclipse ecureuil eden effet egide elan elite emeraude emile empire encre energie envol equilibre equinoxe
        ermitage escale espace espoir esprit essentiel etape ether etoile eveil excellence express fable facteur faucon feu feuille figaro figue fil flamme flash fleche fleur flore flot foire fontaine force foret
        forge fortune foyer franc free frontiere fruit fusion galaxie galop garance gardien gazelle geant gemeaux genie glacier globe gobelin gold goeland gourmand grain grand granit graphite grenat griffe grillon
        guepard guide harmonie harpe havre helice hirondelle home hop horizon hublot ideal idee image impact indigo influence instant iris ivoire jade jasmin jaune jet jeu jonquille joker journal juliette junior jupiter jury
        kiwi lac lagune lapin large lave leader leopard lettre levier liane liberte libre licorne lien ligne lilas limpide lion lis litre logis logo loi losange loto lumiere lune lux lynx lyre magellan magnolia
        maillon main maison major malice mammouth manege mantra marbre marine marquise marron masque match matin maxi melodie memoire mer mercure merite merlin message metal meteore midi miel miroir
        mistral mode moderne monde montagne monument mosaique motif moulin mousse mousquetaire musee mutation nacre nature navette nectar neige neon neptune nickel noir nord nova nuage oasis oceane ocean octave oiseau
        olivier olympe ombre onde onyx opale opera optique or orange orbite orchidee origine orion orme ours oxygene palais palme panda panorama panthere papillon paradis parc pareo paris pas passion patte pause pegase
        pelican perle petit phare phenix phoenix photon piano picard pilote pin pionnier pirate pivot place plaisir planete platine plume plus point pole polygone pont porte porto poste potager premier present prestige
        prisme progres promesse promo provence public puma quartz quai quatuor quick racine radar raison rayon relais renaissance renard repere reseau reserve ressource reve riviera rivage robin roche roi ronde rose
        rossignol rotonde roue rouge route royal rubis ruche saga sagesse sagittaire saison salamandre samba saphir satellite saturne saveur sceau scorpion secret semaphore sens sensation sentinelle sequoia serenite
        signal silence sillage sincere sirene soleil solution sommet sonate source spirale sport stella studio succes sud sun supreme sylphide symbole symphonie synergie talent tandem tango taureau tempo temps
        terra terre tigre titan titane toile tonic topaze torche tornade total totem toucan tour tradition tramontane transit tremplin trente tresor triangle trident trio triomphe turquoise union univers urgence
        vague vaillant valeur vallee vanille vecteur vega vent ventoux verger vermeil vert vertige vertical vesta victoire vie vigie village ville viol violette vision vista vital vitrail vivace voile volcan volt vulcain yoyo
        safran liberation redoute semaine echos tribune zenith zephyr zeste zodiac zoom apple amazone meta gap target shell visa match signal slack zoom but boulangerie
        """;

    private const string Surnames =
        """
        martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia david bertrand roux vincent fournier morel girard andre lefevre mercier dupont lambert bonnet francois
        martinez legrand garnier faure rousseau blanc guerin muller henry roussel nicolas perrin morin mathieu clement gauthier dumont lopez fontaine chevalier robin masson sanchez gerard nguyen boyer denis lemaire duval
        joly gautier roger roche roy noel meyer lucas meunier jean perez marchand dufour blanchard marie barbier brun dumas brunet schmitt leroux colas fernandez pierre renard arnaud rolland caron aubert giraud leclerc
        vidal bourgeois renaud lemoine picard gaillard philippe leclercq lacroix fabre dupuis olivier rodriguez da silva hubert louis charles guillot riviere le gall guillaume adam rey moulin gonzalez berger lecomte menard
        fleury deschamps carpentier julien benoit paris maillard marchal aubry vasseur le roux jacquet collin poirier royer paul carre huet charpentier schneider boucher cousin perrot prevost dupuy daniel cordier
        lebrun humbert pons collet germain marty weber hamon bailly marechal breton boulanger pages evrard baron perret poulain langlois peltier leblanc etienne bouvier besson pelletier rossi guichard bouchet michaud
        delattre tessier pascal ferrand chevallier millet benard lejeune guyot barre reynaud hebert cohen leblond normand vallet gilles delmas ferrari albert camus maurice monnier gros prat briand coulon baudry
        """;

    private static readonly FrozenSet<string> _words = new[]
    {
        Nouns, Surnames, CommonWords.FirstNames, CommonWords.Ordinary, CommonWords.Places, CommonWords.Countries, CommonWords.Trades, CommonWords.Generics, CommonWords.Stops,
    }.SelectMany(WordKinds.Split).Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> _firstNames = WordKinds.Split(CommonWords.FirstNames).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(string word) => _words.Contains(Stem.Of(word));

    /// <summary>Whether a folded word is a first name.</summary>
    public static bool IsFirstName(string word) => _firstNames.Contains(word);
}
