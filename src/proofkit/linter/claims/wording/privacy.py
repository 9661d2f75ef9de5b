"""Promises of complete privacy, anonymity and security."""

from __future__ import annotations

from proofkit.linter.words.phrases import Phrases

PHRASES = Phrases(
    """
    # Wholly anonymous, private or confidential
    {sure} ..1 anonymous|anonymised|anonymized|private|secure|confidential|deidentified
    fully|completely de identified
    data|records|information|privacy|conversations|notes|history ..3 {sure}|always ..1 private|
        secure|safe|anonymous|protected|confidential
    strictly ..1 anonymized|anonymised|confidential|private
    complete|full ..2 anonymization|anonymisation|sovereignty|confidentiality
    complete|total|absolute ..1 privacy
    full|complete|total ..1 pii|phi|data protection
    100% ..1 protection|protected

    # Privacy guaranteed, ensured or without risk
    ensures|ensuring|guarantees|ensure ..1 patient|user ..1 privacy
    ensures|ensuring ..4 confidential|confidentiality|privacy
    ensures|ensure|ensuring|guarantees|guarantee ..3 data|records|information|notes|conversations
        ..5 private|protected|secure|safe !by|from|to
    no ..6 phi|pii|identifiers ..1 is|are ever? ..1 exposed|leaked|revealed|disclosed
    privacy|security|confidentiality|anonymity ..2 guaranteed|assured
    guarantees|guarantee|guaranteeing|ensures|ensuring ..3 complete|full|total|absolute|patient|
        data|your ..2 privacy|confidentiality|anonymity|security
    guaranteed|complete|absolute|total privacy|anonymity|confidentiality
    zero|no privacy risk|risks

    # Nobody can be identified again, which would have to be tested
    identity|identities|patients|records|data|information|history ..2 {not}|impossible
        ..2 identified|recovered|reidentified|traced|linked|revealed|leak|leaks|leaked|breached|
        hacked
    patients|records|data|information|history ..2 {not} be seen
    no ..1 patient|patients|person ..3 be|is|are ..1 identified|recognised|recognized|traced
    strips|removes|redacts|masks all ..2 phi|pii|identifiers !column|columns|field|fields
    nobody|noone|none can|could be ..1 reidentified|identified|recognised|
        recognized|re
    nobody|noone|one can|will|could ..3 get|listen at|into|in ..2 your|our|a
    {not}|impossible ..4 reidentified|reidentify
    {not}|impossible ..4 re identified|identify
    {not}|impossible ..2 traced|trace ..1 to ..2 patient|patients|person|people|
        individual|individuals|user|users|you|anyone|anybody
    zero|no risk of re identification
    anonymisation|anonymization|deidentification|identification is ..1 perfect|complete|flawless|
        total|absolute|infallible
    privacy|anonymity|confidentiality|security is ..1 absolute|perfect|total|complete|unbreakable
    top tier|notch ..1 safeguards|security|protection|encryption|privacy
    your ..2 data|records|information is|are ..1 safe|secure|protected $
    zero exposure
    no data leak|leaks|leakage !between|across|from|in
    immune|impervious to|from|against ..2 leak|leaks|breach|breaches|attack|attacks|hackers
    zero leak|leaks !between|across
    guarantee|guarantees|guaranteed no|zero ..2 leak|leaks|breach|breaches
    your ..1 chats|conversations|messages|entries|records is|are ..1 anonymous|private|confidential|
        secret
    identification|reidentification ..4 impossible|excluded

    # Data that never leave a place, are never kept or never passed on
    never|without ..1 sees|see|seeing|touches|touch|touching|handles|handling ..3 phi|pii|
        identifiers
    sends|send|shares|share only ..1 anonymized|anonymised|de|deidentified ..1 data|records
    data|records|information|images|scans|recordings|audio|video|notes ..2 never ..1 leave|leaves|
        exit|exits ..4 device|phone|browser|computer|machine|laptop
    patient|patients|raw ..1 data|records ..2 never ..1 leave|leaves ..4 hospital|network|premises|
        site|clinic|institution
    identifiers|identities|phi|pii ..2 never ..1 leave|leaves|reach|reaches|touch|touches
    no|zero ..2 data|information|records|phi ever? ..1 leaves|leave ..3 device|phone|browser|
        computer|hospital|machine|premises|network|laptop
    nothing ..1 leaves|leave your|the ..2 device|phone|computer|machine|browser|hospital|laptop
    no|zero ..2 data|phi|records|pii storage|retention|transmission !is|was|layer|backend
    zero ..2 data|phi exposure
    no ..2 data|records|information is|are ever transmitted|sent|shared|stored|uploaded|collected|
        leaked
    no ..1 patient|user|personal|medical|health|your ..1 data|phi|records|information stored|sent|
        shared|collected|retained|persisted|transmitted
    without ever sharing|storing|sending ..2 data
    never ..2 share|shares|store|stores|sell|sells|collect|collects|log|logs ..1 your|patient|user|
        personal|medical|health ..1 data|information|records
    only you|patients|users can ..1 see|access|read|open ..2 your|their|the|them|it
    stay|stays|remain|remains|kept between you and
    never ..1 look|looks at|into ..1 your
    never read|reads|see|sees|access|accesses your
    secrets is|are|stay|stays ..1 safe
    phi|pii|identifiers ..1 never ..1 written|logged|stored|sent|shared|persisted|exposed
    no user|your data|information is|are ..1 shared|sent|sold|transmitted
    no data sharing|selling
    nothing ..2 identifiable ..3 sent|shared|stored|transmitted|uploaded

    # Data that stay safe or secret, whatever happens
    your ..2 data|information stays|remains|stay|remain ..2 private|local|device|safe|yours
    your|conversations|chats ..3 remain|remains|stay|stays ..1 private|confidential|anonymous
    keeps|keep|keeping ..4 data|records|information|privacy|notes|conversations|history ..1 safe|
        secure|private|confidential|anonymous
    your data|information is|are ..2 safe|secure with
    not|nobody|noone|none ..2 can ..2 find ..1 out|see|learn ..6 your|yours|you
    nobody|one|no ..1 can ..2 see|access|read|identify ..2 your|records|patients|data

    # A leak or a breach that cannot be
    cannot|can't leak|expose|reveal ..2 private|personal|medical|health|patient records|data|
        information|details
    leak|theft|misuse of your|personal|medical|health ..4 {not} ..1 happen|occur
    breach|breaches ..2 {not} ..1 happen|occur
    no|zero ..2 breach|breaches|leaks will|can|could ..1 happen|occur
    conversations|data|records|messages|chats|notes|calls|images|photos|letters ..2 impossible to
        ..1 intercept|hack|crack|breach|decrypt|steal|leak
    no|zero ..2 breach|breaches|leak|leaks ..1 is|are ..1 possible|conceivable
    anonymous|private|confidential|secure ..1 period $

    # Protection with no word of how far it holds
    data|records|information|conversations|notes|entries ..2 safe|protected|private|secure|
        anonymous|confidential {sure}|always|guaranteed
    all ..2 phi|data|records|information|transfers|interactions|conversations|sessions|chats
        ..5 is|are encrypted
    all|your interactions|conversations|sessions|chats is|are ..1 anonymous|private|confidential
    all ..2 phi|data|records|information encrypted
    securely ..1 upload|uploads|store|stores|process|processes|share ..4 patient|patients|medical|
        health|records|reports
    military|bank|hospital|government grade|level|strength encryption|security|protection
    unhackable|unbreakable
    {not}|never|impossible ..2 be ..1 hacked|breached|cracked|stolen|intercepted
    hack|hacker|breach|theft proof
    nobody|noone but you ..4 able to ..1 open|see|read|access
    recordings|chats|records|data|conversations|answers are anonymous and ..1 stay|remain|remains
    breach|breaches|leak|leaks|hack|theft is|are ..1 out of the question
    breach|breaches|leak|leaks|hack|theft is|are ..1 unthinkable|inconceivable
    no ..2 record|records|data|file|files|patient|picture|image has|have|was ..1 ever? ..1 leaked|
        stolen|hacked|breached
    no ..3 information|data|record|records|detail|details can|could ..1 be ..1 traced|linked|
        reidentified|recovered
    waterproof|watertight|airtight|bulletproof ..2 anonymisation|anonymization|identification|
        deidentification|privacy|protection|security
    no way ..4 anybody|anyone|somebody ..8 see|read|access
    impossible for ..10 to ..1 find|tell|learn|know|trace|identify|see|read !the
    not even ..10 could|can ..2 link|trace|identify|decrypt|learn|find|tell|know
    nobody|noone can ..1 misuse|abuse|steal|leak|hack|breach
    nobody|noone ..4 can|could ever ..1 get|see|read|find|know|learn|identify|access
    no ..1 listener|reader|attacker|outsider|hacker can|could ..1 ever? identify|recognise|
        recognize|trace|find|read
    nobody|noone but you|us|the ..1 will|can ..1 ever? see|read|know|access
    can|could|will never ..1 be? leak|leaks|leaked $|,|.
    impossible to ..1 find|learn|tell|know ..3 about
    nothing ..1 personal|private|identifiable ..4 come|comes|get|gets|leak|leaks ..1 out
    no way ..8 leak|leaked|stolen|breached|hacked|traced|identified|revealed
    """
)
