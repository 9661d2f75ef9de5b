"""Given names that many people have, which tell a list of people from one of other things.

No name in it is one that things of medicine are called by.
"""

from __future__ import annotations

from proofkit.linter.words.letters import PLAIN

_GIVEN = frozenset(
    """
    aaron abdul abdullah abigail adam adrian agnes agnieszka ahmad ahmed aisha alan albert alberto
    alejandra alejandro alessandro alex alexander alexandra alexandre ali alice alicia alison amanda
    amelia amina amir amit amy ana anand andre andrea andreas andrew andrzej angela anil anita anja
    anjali ann anna anne annie anthony antoine antonia antonio anya arjun arthur arun asha ashley
    astrid barbara beatrice beatriz ben benjamin bernard bernd beth betty bianca bjorn brandon
    brenda brian bruno camila camille carl carla carlos carmen carol carolina caroline catarina
    catherine cecilia charles charlotte chen chiara chloe chris christa christian christina
    christine christoph christopher claire clara claudia clement colin concepcion connor
    craig cristina cynthia daniel daniela danielle david deborah deepak denise dennis diana diego
    dieter dimitri dirk dmitri dolores dominique donald donna doris dorothy douglas duarte dylan
    edith eduardo edward edwin eileen elaine elena elisabeth elizabeth ellen elsa emily emma
    enrique eric erik ernesto esther ethan eugene eva evelyn fatima fabian federico felipe
    fernanda fernando filippo fiona francesca francesco francis francisca francisco francois frank
    frederic friedrich gabriel gabriela gareth gary geoffrey george georg gerald gerhard giovanni
    giulia giuseppe gloria gonzalo graham greta gustavo hannah hans harold harriet harry hassan
    heather heidi heike heinrich helen helena helga henri henrik henry herbert hiroshi hugo
    hussein ian ibrahim ines ingrid irene irina isaac isabel isabella isabelle ivan jacek jack
    jacob jacqueline jacques jaime james jamie jane janet janice jason javier jean jeffrey
    jennifer jeremy jerome jesse jessica jesus jill joachim joan joana joanna joao joaquin johan
    johann johanna johannes john jonas jonathan jorge jose joseph josephine joshua joyce
    juan juana judith judy jules julia julian juliana julie julien jurgen justin karen karin
    karl katarzyna kate katharina katherine kathleen kathryn katie katrin kavita keith kelly
    kenneth kevin khadija klaus krishna kumar kyle larry lars laura lauren laurence laurent lea
    leila lena leon leonardo leonor leslie leticia liam lidia lin linda lisa louis louise lourdes
    luca lucas lucia luciana lucie lucy luis luisa lukas lydia magdalena mahmoud malcolm manfred
    manuel manuela marc marcel marcelo marcia marco marcos margaret margarita maria mariam mariana
    marianne marie marina mario marion marta martha martin martina mary maryam matteo matthew
    matthias maureen maurice megan mehmet mei melanie melissa mercedes michael michal michel
    michele michelle miguel mikhail miriam mohamed mohammad mohammed moira monica monika
    monique montserrat mustafa nadia nancy natalia natalie natasha neha nicholas nicola nicolas
    nicole nikolai nina noah noor nora norman nuno olga oliver olivia olivier omar oscar otto
    pablo pamela paola paolo pascal patricia patrick paul paula pauline pedro penelope peter petra
    philip philipp philippe phillip pierre pilar piotr pooja priya priyanka rachel rafael rahul
    rainer raj rajesh ralf ramesh ramon raquel raul ravi raymond rebecca regina renate rene ricardo
    riccardo richard rita robert roberta roberto robin rodrigo roger roland ronald rosa rosario
    rosemary roxana ruben rupert russell ruth ryan sabine sabrina salma samantha samir samuel
    sandeep sandra sanjay santiago sara sarah scott sean sebastian sergei sergio shannon sharon
    sheila shirley silvia simon simone sofia sonia sophia sophie stanislaw stefan stefania stefano
    stephanie stephen steven stuart sunil sunita suresh susan susana susanne suzanne svetlana sven
    sylvia sylvie takashi tamara tania tatiana teresa terry theodore theresa therese thierry thomas
    thorsten tiago timothy tobias tomas tomasz tracy tristan ulrich ulrike ursula valentina
    valeria vanessa vera veronica vicente victor vijay vikram vincent viola virginie vladimir
    walter wanda wayne wei wendy werner wilhelm william wolfgang xavier yan yasmin yolanda yusuf
    yuki yves yvonne zainab zoe
    """.split()
)


def is_given(word: str) -> bool:
    """Whether a word is one of the names; accents and case make no difference."""
    return word.lower().translate(PLAIN) in _GIVEN
