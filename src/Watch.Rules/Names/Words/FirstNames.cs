namespace Watch.Rules.Names.Words;

/// <summary>First names beyond those that stand in firms' names: of the people that articles tell of.</summary>
internal static class FirstNames
{
    public const string More = """
        abdel achille adele adeline adrienne aicha aimee alban alessandro alexandra alexia alicia aline alix alizee aloys amandine amaury
        amina anais anastasia anatole andrea angela angelique anita anna annabelle annick anouk anselme anthony ariane aristide armand
        armelle arsene arthus astrid aude audrey auguste augustin aurele axel axelle aymeric bastien beatrix benedicte berenice berthe
        blaise blandine brice brieuc calixte camilo candice carla carmen casimir cassandre celestin celestine celia cesar chloe clara
        clarisse claudia claudio clelia clemence clothilde clotilde clovis coco coline constantin coralie cosette cyprien cyrielle cyrille
        damian dany daphne davy deborah desire diego dimitri djamel domitille donatien dora dorian dorothee dylan edgar edith edmond edwige
        eleonore eliane elias eliott elisa elise ella ellen eloi eloise elsa elvire emeline emeric emma enora enzo erik ernest erwan esteban
        esther ethan eudes eugenie eva eveline evelyne fabienne fabiola fabrizio faustine fanny fatima felicie ferdinand fiona flavie
        flavien florian floriane franco francine fred freddy frederique gabin gabrielle gaelle gaetan gael gaspard gauthier gautier
        georgette geraldine germaine gerome gildas gina giovanni gisele giulia gladys gontran gonzague gregoire guilhem gustavo guylaine
        gwenaelle gwendoline hadrien hamid hans hassan hector helena helmut heloise henriette hermann hilaire hippolyte honorine hortense
        huguette ibrahim igor ilan imane ines ingrid irene irina isaac isidore ismael ivan jacky jamel janine jason jeannine jeannot jeff
        jennifer jeremie jeremy jessica jimmy joachim joanna jocelyn jocelyne joelle johan johanna johnny jordan joris josephine josette
        josiane josue josselin juliane jules juliana justin justine kamel karim katia kelly kenza kylian ladislas lancelot laure laureline
        lauriane leandre leila lena leo leonie leopold leslie lila lilian liliane lilou lina line lino lisa lise lisette livia lola lorenzo
        loris lothaire louane louisa louison luca lucette lucia lucienne ludivine luis luisa lukas lydie maeva maelle magali malik malika
        malo manon manuela marcelle marco margot mariane marianne mariette marilyne mario marius marjorie marlene maryline maryse maryvonne
        mateo mathias mathilde mathis mathurin mauricette max maxence maximilien maya mehdi melanie melina melissa mia mickey mike milan
        milo miguel mina mohammed morgane mourad mustapha mylene nabil nadege nadia nael naima napoleon nathan nathanael nelly nelson nestor
        nina ninon nino noa noam noemie nolan nora norbert norman octavie odette odile olga olivia oscar otto ousmane pablo paola paolo
        pascaline paula paulette paulin paulo peggy perrine phil philibert philomene pierrette pierrick quitterie rafael raoul raphaelle
        raymonde rebecca regine reine rejane remy ricardo rita rob roberta roberto rocco rodolphe rodrigue rodrigo romane romeo romy ronan
        rosalie rosine roselyne roxane ruben rudy sabine sabrina sacha said sally salim salvador samia samir samira sam sandra sandro sara
        sarah sasha selma serena severine sidonie silvia soizic solange solene sofia sonia soraya souad stan stanislas stefan stephan suzon
        suzy sylvaine sylvestre sylvette tania tanguy tatiana tessa thais thaddee theophile therese thibaud thibaut tiago tiffany timeo
        timothee tim titouan tobias tony tristan ugo urbain ursule valentin valentine vera vianney vicky victoria victorien violaine viviane
        vivien vladimir walter wassim wendy werner wilfried willy winston yacine yael yaelle yanis yasmina yasmine yohan yohann yolande
        youri youssef yvan yvon zacharie
        zelie zinedine zoe zoltan
        """;
}
