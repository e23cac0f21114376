"""Where bodies and people are at home, and whose body a ministry or an army is, by the words beside them."""

import pytest

from tests.extract.conftest import Read
from tests.extract.rows import Row, check, row

BODIES = [
    row("Norway-based Ferrovant and Norduma denied it.", "Ferrovant based_in Norway", "Norduma based_in Norway"),
    row("Norway-based Ferrovant attacked Nordvik.", never="Nordvik based_in Norway / any"),
    row("Norway's Ferrovant bought two ships.", "Ferrovant based_in Norway"),
    row("Oslo's Nordvik Institute will close.", "Nordvik Institute based_in Oslo"),
    row("Lima's Santa Rosa Hospital took in the wounded.", "Santa Rosa Hospital located_in Lima"),
    row("He was hired by Ferrovant of Oslo.", "Ferrovant based_in Oslo"),
    row("The vessel belongs to Ferrovant Shipping, of Oslo, and is new.", "Ferrovant Shipping based_in Oslo"),
    row("Ann Lowe works with Carl Roth of the Nordvik Institute in Oslo.", "Nordvik Institute based_in Oslo"),
    row("They hired a Norwegian shipper, Ferrovant, for the job.", "Ferrovant based_in Norway"),
    row("The Norwegian pension fund Ferrovant sold its shares.", "Ferrovant based_in Norway"),
    row("Ferrovant (FV), an Oslo engineering concern, sued Meta.", "Ferrovant based_in Oslo"),
    row("Ferrovant, the Oslo maker of pumps, sued Meta.", "Ferrovant based_in Oslo"),
    row("Ferrovant, a team from Oslo, lost on Sunday.", "Ferrovant based_in Oslo"),
    row("He took bribes from an Oslo contractor, Ferrovant.", "Ferrovant based_in Oslo"),
    row("Ferrovant, a rival of Oslo Shipping, sued Meta.", never="Ferrovant based_in * / any"),
    row("Ferrovant, a supplier in Oslo of Boeing parts, sued Meta.", never="Boeing based_in Oslo / any"),
    row("Norway's NATO bid failed.", never="NATO based_in Norway / any"),
    row("Russia's Hamas visit ended.", never="Hamas based_in Russia / any"),
    row("The raid by Hezbollah in Haifa failed.", never="Hezbollah based_in Haifa / any"),
    row("Ann Lowe beat Ferrovant Group in Oslo.", never="Ferrovant Group based_in Oslo / any"),
    row("Norway's Ingrid Solberg won.", never="Ingrid Solberg based_in Norway / any"),
    row("The Nordic Games in Oslo were moved.", "Nordic Games located_in Oslo"),
    row("He died at the Nordvik Museum in Oslo.", "Nordvik Museum located_in Oslo"),
    row("He was held at Oslo's Nordvik Detention Centre.", "Nordvik Detention Centre located_in Oslo"),
    row("They met at Nordvik college in Oslo.", "Nordvik college located_in Oslo"),
    row("The Nordvik Research Centre in Oslo found it.", "Nordvik Research Centre based_in Oslo"),
    row("The Nordvik Church in Norway voted to leave.", never="Nordvik Church located_in Norway / any"),
]
KINDS = [
    row("The Norwegian daily The Ferrovant Star reported it.", "Ferrovant Star based_in Norway"),
    row("Ferrovant, the largest US news agency, reported it.", "Ferrovant based_in United States"),
    row("She is with the Bergen law firm of Moss & Lowe.", "Moss & Lowe based_in Bergen"),
    row("She heads the Ferrovant Choir in Bergen.", "Ferrovant Choir based_in Bergen"),
    row("She praised the Ferrovant Choir in Bergen.", never="Ferrovant Choir based_in Bergen / any"),
    row("Ferrovant, a supplier to shops in Bergen, sued Meta.", never="Ferrovant based_in Bergen / any"),
    row("Ferrovant moved its staff to Bergen.", never="Ferrovant based_in Bergen / any"),
    row("Ferrovant Therapeutics of Bergen paid for it.", "Ferrovant Therapeutics based_in Bergen"),
    row("Ferrovant is a Norwegian airline.", "Ferrovant based_in Norway"),
    row("Ferrovant is not a Norwegian airline.", never="Ferrovant based_in Norway"),
    row("The port belongs to Ferrovant, Norway's second-largest gas producer.", "Ferrovant based_in Norway"),
    row("The Ferrovant Trust, Oslo's oldest charity, gave money.", "Ferrovant Trust based_in Oslo"),
    row("Catalan broadcaster Ferrovant sued Meta.", "Ferrovant based_in Catalonia"),
    row("He praised Leeds's rivals Ferrovant.", never="Ferrovant based_in Leeds / any"),
    row("The Ferrovant nightclub in Oslo was closed.", "Ferrovant located_in Oslo"),
]
DWELLERS = [
    row("The Bergen home of Ann Lowe was searched.", "Ann Lowe based_in Bergen"),
    row("Ann Lowe was interviewed at her Bergen villa.", "Ann Lowe based_in Bergen"),
    row("The nursing home in Bergen sued Ann Lowe.", never="Ann Lowe based_in Bergen / any"),
    row("Ann Lowe, 69, of 12 Hill Street, Bergen, was hurt.", "Ann Lowe based_in Bergen"),
    row("Ann Lowe, an ex-teacher from Bergen, was hurt.", "Ann Lowe based_in Bergen"),
    row("Ann Lowe, a former baker in Bergen, was hurt.", never="Ann Lowe based_in Bergen / any"),
    row("Mrs. Ann Lowe of Bergen gave a party.", "Ann Lowe based_in Bergen"),
    row("Residents of Bergen blocked the road.", "Residents based_in Bergen"),
    row("Some 300 Bergen residents were moved to a school.", "Bergen residents based_in Bergen"),
    row("Farmers in Bergen blocked the road.", "Farmers based_in Bergen"),
    row("Two hikers from Bergen were found by police.", "hikers based_in Bergen"),
    row("Police shot at the customers from Bergen.", never="customers based_in Bergen / any"),
    row("Police in Oslo detained farmers in Bergen.", never="farmers based_in Bergen / any"),
    row("Mayors from Bergen to Stavanger protested.", never="Mayors based_in Bergen / any"),
    row("The last survivor of the Bergen disaster, Ann Lowe, has died.", never="Ann Lowe based_in Bergen / any"),
    row("Ann Lowe, a stamp collector in Bergen, found it.", "Ann Lowe based_in Bergen"),
    row("Ann Lowe, a Bergen programmer, found it.", "Ann Lowe based_in Bergen"),
    row("It was found by a Bergen businesswoman, Ann Lowe.", "Ann Lowe based_in Bergen"),
    row(
        "Two men from Bergen, Carl Roth and Paul Lowe, were charged.",
        "Carl Roth based_in Bergen",
        "Paul Lowe based_in Bergen",
    ),
    row(
        "A Bergen couple, Ann Lowe and Carl Roth, were charged.",
        "Ann Lowe based_in Bergen",
        "Carl Roth based_in Bergen",
    ),
    row("Ann Lowe, a former stamp collector in Bergen, found it.", never="Ann Lowe based_in Bergen / any"),
    row("Ann Lowe, a soldier in Bergen, found it.", never="Ann Lowe based_in Bergen / any"),
    row("Unlike her sister, a nurse in Bergen who left, Ann Lowe stayed.", never="Ann Lowe based_in Bergen / any"),
    row("One of the Bergen brothers, Carl and Paul, fled.", never="Carl based_in Bergen / any"),
]
PEOPLE = [
    row("The chemist Ann Lowe of Bergen found it.", "Ann Lowe based_in Bergen"),
    row("The Bergen chemist Ann Lowe found it.", "Ann Lowe based_in Bergen"),
    row("The Bergen investor Ann Lowe found it.", "Ann Lowe based_in Bergen"),
    row("The Bergen mayor Ann Lowe found it.", never="Ann Lowe based_in Bergen / any"),
    row("Senator Ann Lowe of Ohio objected.", never="Ann Lowe based_in Ohio / any"),
    row("The Leeds striker Carl Roth objected.", never="Carl Roth based_in Leeds / any"),
    row("Ann Lowe of Bergen-based Ferrovant objected.", never="Ann Lowe based_in Bergen / any"),
    row("The Bergen resident Ann Lowe objected.", "Ann Lowe based_in Bergen"),
    row("Ann Lowe, a former resident of Bergen, objected.", "Ann Lowe based_in Bergen / former"),
    row("Protesters in Bergen blocked the port.", never="* based_in Bergen / any"),
]
STATES = [
    row("In May Chile's Competition Commission fined Ann Lowe.", "Competition Commission part_of Chile"),
    row("Chile's forest agency, Conavar, sued Ann Lowe.", "Conavar part_of Chile"),
    row("The Chilean news agency Conavar sued Ann Lowe.", "Conavar based_in Chile"),
    row("The army sank a boat off Chile.", never="* part_of Chile / any"),
    row("The Chilean agency Conavar sued Ann Lowe.", "Conavar based_in Chile"),
    row("In May Ferrovant's Mining Authority fined Ann Lowe.", "Mining Authority part_of Ferrovant"),
    row("In May UNICEF's Greta Holm spoke.", never="* part_of UNICEF / any"),
    row("The Chilean bank Ferrovant sank.", never="Ferrovant part_of Chile / any"),
]


@pytest.mark.parametrize("r", [*BODIES, *KINDS, *DWELLERS, *PEOPLE, *STATES])
def test_homes(read: Read, r: Row) -> None:
    check(read, r)
