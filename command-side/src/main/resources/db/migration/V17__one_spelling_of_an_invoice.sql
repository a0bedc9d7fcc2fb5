-- claim_register.invoice_no is the one spelling that all spellings of an invoice number come to (InvoiceKey, which says the same rule); the
-- number as it was written stands in the event. Where an invoice was settled several times under different spellings, the claim that is
-- spelled so, else the first, holds it; the others keep theirs and hold nothing that can be asked for.
update claim_register c set invoice_no = spelled.once
from (
  select institution, claim_no, invoice_no, reversed, once,
         row_number() over (partition by institution, once, reversed order by invoice_no = once desc, ordinal) as place
  from (
    select institution, claim_no, invoice_no, reversed, ordinal,
           translate(regexp_replace(regexp_replace(normalize(invoice_no, NFKC),
               '[\u00AD\u02D7\u2010-\u2015\u2043\u2212\u2500\u30FC]', '-', 'g'),
               '[\u0001-\u0020\u007F-\u009F\u1680\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]', '', 'g'),
               'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') as once
    from claim_register) as every
  ) as spelled
where c.institution = spelled.institution and c.claim_no = spelled.claim_no and c.invoice_no <> spelled.once
  and (spelled.reversed or spelled.place = 1);
